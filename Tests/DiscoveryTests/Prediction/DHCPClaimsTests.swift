import DHCP
import Framing
import SSON
import TestSupport
import Testing
import Wire

@testable import Discovery

/// What the settings of a lease set (sections 2.4, 2.5 and 3.4 of the facts).
@Suite struct DHCPClaimsTests {
  static let boot = IPv4Address(192, 0, 2, 66)

  private static func claims(_ answers: Answers, _ profile: PhoneProfile) throws -> [Claim] {
    profile.claims(of: try #require(answers.lease), siteOption: profile.siteOption)
  }

  @Test func `siaddr sets what the family takes from it`() throws {
    let answers = Answers.ack(siaddr: Self.boot)
    #expect(
      try Self.claims(answers, .j100SIP)
        == [Claim("HTTPSRVR", ["192.0.2.66"], from: .nextServer, frame: 4)])
    #expect(try Self.claims(answers, .p9600H323).map(\.parameter) == ["HTTPSRVR", "TLSSRVR"])
    #expect(try Self.claims(answers, .p4600).map(\.confidence) == [.unconfirmed])
    #expect(try Self.claims(Answers.ack(), .j100SIP).isEmpty)
  }

  @Test func `the string sets its known names`() throws {
    let answers = Answers.ack(
      #"httpsrvr="192.0.2.20,files.example.com",HTTPDIR=/j100,L2QVLAN=120,SIG=SIP,FOO=1"#)
    let claims = try Self.claims(answers, .j100SIP)
    #expect(claims.map(\.parameter) == ["HTTPSRVR", "HTTPDIR", "L2QVLAN", "SIG"])
    #expect(
      claims.map(\.value) == [["192.0.2.20", "files.example.com"], ["/j100"], ["120"], ["SIP"]])
    #expect(claims.allSatisfy { $0.confidence == .confirmed && $0.source == .siteOption(242) })
  }

  @Test(arguments: ["L2QVLAN=4095", "L2Q=3", "VLANTEST=x", "HTTPSRVR=", "MCIPADD=0.0.0.0"])
  func `a value that is not accepted sets nothing`(text: String) throws {
    #expect(try Self.claims(.ack(text), .j100SIP).isEmpty)
  }

  @Test func `of a list with a bad element the rest may count`() throws {
    #expect(
      try Self.claims(.ack(#"HTTPSRVR="999.1.1.1,192.0.2.20""#), .j100SIP) == [
        Claim(
          "HTTPSRVR", ["192.0.2.20"], from: .siteOption(242), frame: 4, confidence: .unconfirmed)
      ])
  }

  @Test(
    arguments: [
      "HTTPSRVR=192.0.2.20,192.0.2.21", "HTTPSRVR=192.0.2.9,HTTPSRVR=192.0.2.20",
      "L2Q=1, HTTPSRVR=192.0.2.20", #""L2Q=1,HTTPSRVR=192.0.2.20,L2QVLAN=2""#,
      #"HTTPSRVR="192.0.2.20"x"#, #"HTTPSRVR="192.0.2.20"#,
    ])
  func `what phones make of damage is not documented`(text: String) throws {
    let last = try Self.claims(.ack(text), .j100SIP).last { $0.parameter == .httpServer }
    #expect(last?.confidence == .unconfirmed)
  }

  @Test func `damage of one value does not touch the others`() throws {
    let claims = try Self.claims(.ack("L2Q=1, L2QVLAN=120,HTTPSRVR=192.0.2.20"), .j100SIP)
    #expect(claims.map(\.confidence) == [.confirmed, .unconfirmed, .confirmed])
  }

  @Test func `a string longer than one option is doubtful as a whole`() throws {
    let text = "HTTPSRVR=192.0.2.20,HTTPDIR=/" + String(repeating: "a", count: 230)
    #expect(try Self.claims(.ack(text), .j100SIP).allSatisfy { $0.confidence == .unconfirmed })
  }

  @Test(
    arguments: [
      (.j100SIP, ["HTTPSRVR", "HTTPDIR", "HTTPPORT", "MCIPADD", "L2Q", "L2QVLAN", "VLANTEST"]),
      (.p96x1SIP, ["HTTPSRVR", "L2Q", "L2QVLAN", "VLANTEST"]),
      (.p96x1H323, ["HTTPSRVR", "TLSSRVR", "MCIPADD", "L2Q", "L2QVLAN"]),
      (.p9600H323, ["HTTPSRVR", "HTTPDIR", "HTTPPORT", "TLSSRVR", "MCIPADD", "L2Q", "L2QVLAN"]),
      (.j100H323, ["HTTPSRVR", "TLSSRVR", "MCIPADD", "L2Q", "L2QVLAN"]),
      (.p1600H323, ["HTTPSRVR", "L2Q", "L2QVLAN"]),
    ] as [(PhoneProfile, [SSONName])])
  func `what some source lists for the family is confirmed, the rest is not`(
    profile: PhoneProfile, names: [SSONName]
  ) throws {
    let text =
      "HTTPSRVR=192.0.2.1,HTTPDIR=/a,HTTPPORT=81,TLSSRVR=192.0.2.2,MCIPADD=192.0.2.3,"
      + "L2Q=1,L2QVLAN=2,VLANTEST=30"
    let claims = try Self.claims(.ack(text), profile)
    #expect(claims.count == 8)
    #expect(claims.filter { $0.confidence == .confirmed }.map(\.parameter) == names)
  }

  @Test func `names of the 4600 mean nothing to others`() throws {
    let text = "TFTPDIR=/a,TFTPSRVR=192.0.2.1,MCIPADD=192.0.2.3"
    #expect(try Self.claims(.ack(text), .j100SIP).map(\.parameter) == ["MCIPADD"])
    #expect(
      try Self.claims(.ack(text, option: 176), .p4600).map(\.parameter) == [
        "TFTPDIR", "TFTPSRVR", "MCIPADD",
      ])
  }

  @Test func `the string is read under the phone's number only`() throws {
    #expect(try Self.claims(.ack("L2Q=1", option: 176), .j100SIP).isEmpty)
    let moved = try #require(Answers.ack("L2Q=1", option: 200).lease)
    #expect(
      PhoneProfile.j100SIP.claims(of: moved, siteOption: 200).map(\.source) == [.siteOption(200)])
  }

  @Test func `option 43 sets its codes`() throws {
    let answers = Answers.ack(
      and: [Answers.vendor((2, "192.0.2.20\0"), (3, "/a"), (10, "120"), (15, "sip.example.com"))])
    let claims = try Self.claims(answers, .p96x1SIP)
    #expect(
      claims.map(\.parameter) == ["HTTPSRVR", "HTTPDIR", "L2QVLAN", "SIP_CONTROLLER_LIST"])
    #expect(claims.map(\.value) == [["192.0.2.20"], ["/a"], ["120"], ["sip.example.com"]])
    #expect(claims.allSatisfy { $0.confidence == .confirmed && $0.source == .vendorInformation })
    let assumed = try Self.claims(answers, .j100SIP)
    #expect(assumed.map(\.confidence) == [.confirmed, .unconfirmed, .confirmed, .confirmed])
    #expect(try Self.claims(answers, .p96x1H323).isEmpty)
  }

  @Test(
    arguments: [
      [1, 4, 0, 0, 0x1A, 0xE9, 2, 1, 0x61], [2, 1, 0x61], [],
      [2, 1, 0x61, 1, 4, 0x36, 0x38, 0x38, 0x39], [1, 3, 0x36, 0x38, 0x38],
    ] as [[UInt8]])
  func `option 43 that is not Avaya's is passed over`(octets: [UInt8]) throws {
    let answers = Answers.ack(and: [(.vendorSpecificInformation, octets)])
    #expect(try Self.claims(answers, .j100SIP).isEmpty)
  }

  @Test(arguments: [(2, ""), (10, "4095"), (2, "a=b,L2Q=1"), (99, "x")] as [(UInt8, String)])
  func `a bad value in option 43 is skipped`(code: UInt8, text: String) throws {
    let answers = Answers.ack(and: [Answers.vendor((code, text), (9, "1"))])
    #expect(try Self.claims(answers, .j100SIP).map(\.parameter) == ["L2Q"])
  }

  @Test func `option 66 is the TFTP server of the 4600`() throws {
    let answers = Answers.ack(and: [(.tftpServerName, Array("tftp.example.com".utf8))])
    #expect(
      try Self.claims(answers, .p4600)
        == [Claim("TFTPSRVR", ["tftp.example.com"], from: .tftpServerName, frame: 4)])
    #expect(try Self.claims(answers, .j100SIP).isEmpty)
  }

  @Test func `no damage of a message traps`() throws {
    let message = try #require(
      Answers.ack(
        #"HTTPSRVR="192.0.2.1,x",L2Q=1"#, siaddr: Self.boot, and: [Answers.vendor((2, "a"))]
      )
      .lease)
    let bytes = message.value.encoded
    for octets in bytes.cuts
      + Array(bytes.dropFirst(236).prefix(70)).bitFlips.map({
        Array(bytes.prefix(236)) + $0
      })
    {
      for profile in [PhoneProfile.j100SIP, .p4600] {
        let heard = Heard(DHCPMessage(octets[...]), frame: 1)
        let claims = profile.claims(of: heard, siteOption: profile.siteOption)
        #expect(claims.allSatisfy { !$0.value.isEmpty })
      }
    }
  }
}
