import SSON
import TestSupport
import Testing
import Wire

/// The laws of a codec, on strings broken in every way and on strings made by chance.
@Suite struct SiteSpecificStringLawTests {
  static let texts = [
    "HTTPSRVR=192.0.2.10,HTTPDIR=/j100,SIG=2,L2Q=1,L2QVLAN=20,VLANTEST=60",
    "MCIPADD=\"192.0.2.20,192.0.2.21\",MCPORT=1719",
    "\"HTTPSRVR=192.0.2.10,PROCPSWD=27238\"",
    "SIG=2\\,MCIPADD=192.0.2.20, 192.0.2.21;L2Q=1\0,A=\"b\"c,",
    "5349473d32", "S\0I\0G\0=\02\0",
  ].map { Array($0.utf8) }

  static func check(_ octets: [UInt8]) {
    let string = SiteSpecificString(octets)
    #expect(string.encoded == octets)
    let all = 0..<octets.count
    var end = 0
    for assignment in string.assignments {
      // In order, apart by at least a comma, inside the string, the parts inside the whole.
      #expect(assignment.octets.lowerBound >= end)
      end = assignment.octets.upperBound + 1
      #expect(assignment.octets.clamped(to: all) == assignment.octets)
      for part in [assignment.nameOctets, assignment.valueOctets, assignment.rawValueOctets] {
        #expect(part.clamped(to: assignment.octets) == part)
      }
      #expect(assignment.nameOctets.upperBound < assignment.valueOctets.lowerBound)
      #expect(assignment.value.octets == octets[assignment.valueOctets])
      #expect(assignment.name.octets == octets[assignment.nameOctets])
      checkValue(of: assignment)
    }
    checkGaps(of: string)
    var lower = 0
    for deviation in string.deviations + string.orderDeviations(option: 176) {
      #expect(deviation.octets.clamped(to: all) == deviation.octets)
    }
    for deviation in string.deviations {
      #expect(deviation.octets.lowerBound >= lower)
      lower = deviation.octets.lowerBound
    }
    #expect(string.masked().utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
    #expect(string.asIntended?.encoded != octets)
    _ = string.fieldValue
  }

  /// A value that is not what it should be says so inside its own octets.
  static func checkValue(of assignment: SSONAssignment) {
    for parameter in [SSONParameter.httpServers, .voiceVLAN, .signaling, .httpDirectory] {
      guard case .failure(let error) = assignment.typedValue(for: parameter) else { continue }
      #expect(error.octets.clamped(to: assignment.octets) == error.octets)
    }
  }

  /// Outside of the assignments there are commas, and what a deviation tells of.
  static func checkGaps(of string: SiteSpecificString) {
    var isTold = Array(repeating: false, count: string.octets.count)
    for range in string.assignments.map(\.octets) + string.deviations.map(\.octets) {
      for index in range { isTold[index] = true }
    }
    for (index, octet) in string.octets.enumerated() where !isTold[index] {
      #expect(octet == UInt8(ascii: ","), "octet \(index) of \(string.masked())")
    }
  }

  @Test(arguments: texts)
  func `hold however a string is cut or a bit turned over`(octets: [UInt8]) {
    Self.check(octets)
    for damaged in octets.cuts + octets.bitFlips { Self.check(damaged) }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `hold for strings made by chance`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("AL2Q1.:;,,,===\"\"\\' \n\0\u{E9}".utf8)
    for _ in 0..<1500 {
      let length = Int.random(in: 0...40, using: &generator)
      Self.check((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? 0 })
    }
    for _ in 0..<500 {
      let length = Int.random(in: 0...40, using: &generator)
      Self.check((0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
  }

  @Test(arguments: ["=", ",", "\"", "A=1,", "a", "A=\"", "\\,", " ", "PWD=", "\0", "53"])
  func `hold for the longest value that an option can have`(piece: String) {
    let octets = Array(String(repeating: piece, count: 65_535 / piece.utf8.count).utf8)
    let string = SiteSpecificString(octets)
    #expect(string.encoded == octets)
    #expect(!string.masked().isEmpty)
  }
}
