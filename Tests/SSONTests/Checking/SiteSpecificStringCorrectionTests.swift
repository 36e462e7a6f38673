import SSON
import TestSupport
import Testing

@Suite struct SiteSpecificStringCorrectionTests {
  /// Nothing that a correction is there for.
  static func isClean(_ string: SiteSpecificString, option: UInt8) -> Bool {
    SSONCheck(string, option: option).problems.allSatisfy { problem in
      switch problem.kind {
      case .deviation(let kind): kind == .valueTooLong
      case .unknownName(let meant): meant == nil
      case .encoding: false
      default: true
      }
    }
  }

  static let seeds =
    SSONCheckTests.cases.map(\.text) + [
      "MCIPADD={list of DNS names},MCPORT=yyyy,TFTPSRVR={list of DNS\nnames},TFTP=<path>",
      "id:ipphone.example.com;call_srv=192.0.2.20;vlan=40;l2p=6;dscp=46;sw_tftp\n=192.0.2.20",
      "radio0|ssid=A-2G;radio1|ssid=A-5G", "MCIPADD =\nxxxx.xxx.xxx.xxx",
      "\"\"MCIPADD=\"192.0.2.20,192.0.2.21\",SIG=1\"\"", "HTTPSRVR='192.0.2.10',SIG='2'",
      "22485454505352565222", "a=\\\",\\\"=b,\\", "HTTPSRVR=\"a\"b\",L2Q=\"1", "====,,,=,\"=\"",
      "TFTPSRVR=192.0.2.10;TFTPDIR=/a",
    ]

  @Test(arguments: seeds, [176, 242] as [UInt8])
  func `a corrected string is clean and stays as it is`(text: String, option: UInt8) {
    guard let correction = SiteSpecificString(text).corrected(option: option) else { return }
    #expect(Self.isClean(correction, option: option), "\(correction.masked())")
    #expect(correction.corrected(option: option) == nil, "\(correction.masked())")
  }

  @Test(arguments: seeds)
  func `so is that of every damaged string`(text: String) {
    let octets = Array(text.utf8)
    let flips = octets.bitFlips
    let sample = stride(from: 3, to: flips.count, by: 23).map { flips[$0] }
    for damaged in octets.cuts.suffix(12) + sample {
      guard let correction = SiteSpecificString(damaged).corrected(option: 242) else { continue }
      #expect(Self.isClean(correction, option: 242), "\(correction.masked())")
      #expect(correction.corrected(option: 242) == nil, "\(correction.masked())")
    }
  }

  @Test func `any octets can be judged`() {
    var generator = SeededGenerator(seed: 242)
    let alphabet = Array("HTTPSRVR=,\"'\\;. \n\0L2Q1".utf8) + [0xE2, 0x80, 0x9C, 0xFF]
    for _ in 0..<500 {
      let count = Int.random(in: 0...40, using: &generator)
      let octets = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      let check = SSONCheck(SiteSpecificString(octets))
      #expect(check.problems.allSatisfy { $0.octets.upperBound <= count })
      if let correction = check.correction {
        #expect(Self.isClean(correction, option: 242), "\(octets)")
      }
    }
  }

  @Test func `names of pairs that need nothing keep their spelling and their order`() {
    let string = SiteSpecificString("l2qVlan=7, httpsrvr=192.0.2.10, Colour=x")
    #expect(
      string.corrected(option: 242)
        == SiteSpecificString("l2qVlan=7,httpsrvr=192.0.2.10,Colour=x"))
  }

  @Test(
    arguments: [
      // A comma in a password may be meant, or in a path.
      "ADMIN_PASSWORD=ab,cd, L2Q=1", "HTTPDIR=/a,b, L2Q=1",
      // No ASCII letter stands for these.
      "HTTPSRVR=m\u{FC}nchen.example.com, L2Q=1", "ADMIN_PASSWORD=\"p\"q\", L2Q=1",
      "ADMIN_PASSWORD=p\"q, L2Q=1", "ADMIN_PASSWORD=a;b=c, L2Q=1",
      // Pairs or a password: a semicolon that separates elsewhere, a quote that is never closed.
      "L2Q=1;PROCPSWD=a;PROCP=b", "L2Q=1;X=2,PROCPSWD=\"a;b\"", "PROCPSWD=\"a,PRWD=b",
    ])
  func `what only the writer can know is not repaired`(text: String) {
    #expect(SiteSpecificString(text).corrected(option: 242) == nil)
  }

  /// Without the octets between them, value and name are one word, which names nothing secret.
  @Test(arguments: ["\0\0", "\0", "\u{7F}", "\n", "\r\n", "\t", "\u{AD}", "\"", "'", ";", " ", ","])
  func `a repair shows no secret whose name it joins to a value`(between: String) {
    for name in ["SNPSTRING", "SNMPSTRING", "PROCPSWD", "PRCPSWD", "ADMIN_PASSWORD"] {
      for quote in ["", "\""] {
        let text = "\(quote)L2QVLAN=1L22\(between)\(name)=Zq7rTwXk,HTTPSRVS=193.0.2.10\(quote)"
        let string = SiteSpecificString(text)
        #expect(!string.masked().contains("Zq7rTwXk"))
        let correction = string.corrected(option: 242)
        #expect(correction?.masked().contains("Zq7rTwXk") != true, "\(string.masked())")
      }
    }
  }

  /// Found by fuzzing: behind a quote that is never closed, a semicolon is part of the value.
  @Test(
    arguments: [
      "SSSRVR=\"203.0\0\0\0\0\0\0\0&203;0.IG113=IG=21", "L2Q=\"1;L2QVLAN=20",
      "SIG=2,HTTPSRVR=\"192.0.2.10;L2Q=1",
    ])
  func `what a repair brings to light is repaired with it`(text: String) throws {
    let correction = try #require(SiteSpecificString(text).corrected(option: 242))
    #expect(correction.corrected(option: 242) == nil, "\(correction.masked(showSecrets: true))")
  }

  @Test func `apostrophes around a value go if the value is good without`() {
    #expect(
      SiteSpecificString("HTTPSRVR='192.0.2.10',SIG=2").corrected(option: 242)
        == SiteSpecificString("HTTPSRVR=192.0.2.10,SIG=2"))
  }
}
