import SSON
import Testing
import Wire

/// Values on which other decoders give a wrong verdict.
@Suite struct BadInputTests {
  @Test(arguments: [0, 1, 20, 4094])
  func `B-01: a VLAN number in range is valid`(number: Int) {
    let string = SiteSpecificString("L2QVLAN=\(number)")
    #expect(string["L2QVLAN"]?.typedValue == .success(.number(number)))
    #expect(string.deviations.isEmpty)
  }

  @Test(arguments: [4095, 5000])
  func `a VLAN number out of range is not`(number: Int) {
    let string = SiteSpecificString("L2QVLAN=\(number)")
    #expect(
      string["L2QVLAN"]?.typedValue
        == .failure(
          SSONValueError(
            name: "L2QVLAN", octets: 8..<12, reason: .outOfRange(expected: 0...4094),
            isConfirmed: true)))
  }

  @Test(arguments: ["MCPORT=1719", "HTTPPORT=80", "TLSPORT=443"])
  func `documented ports are known`(text: String) {
    let string = SiteSpecificString(text)
    #expect(string.unknownNames.isEmpty)
    #expect(string.deviations.isEmpty)
    #expect((try? string.assignments[0].typedValue?.get())?.number != nil)
  }

  @Test func `B-02: names in lower case are the same names and no deviation`() {
    let string = SiteSpecificString("httpsrvr=192.0.2.10,l2qVLAN=7")
    #expect(string.deviations.isEmpty)
    #expect(string.unknownNames.isEmpty)
    #expect(string["HTTPSRVR"]?.name.printable == "httpsrvr")
    #expect((try? string["L2QVLAN"]?.typedValue?.get())?.number == 7)
  }

  @Test func `B-04: a blank after a comma is told exactly`() {
    let string = SiteSpecificString("HTTPSRVR=192.0.2.10, L2Q=1")
    #expect(string.deviations == [.at(20..<21, .blankAroundSeparator)])
    #expect((try? string["L2Q"]?.typedValue?.get())?.number == 1)
  }

  @Test func `999·1·1·1 is neither an address nor a name`() {
    let string = SiteSpecificString("HTTPSRVR=999.1.1.1")
    #expect(
      string["HTTPSRVR"]?.typedValue
        == .failure(
          SSONValueError(
            name: "HTTPSRVR", octets: 9..<18, reason: .notAHost, isConfirmed: true)))
  }

  @Test func `B-03: text behind a zero octet is shown and taken apart`() {
    let string = SiteSpecificString("HTTPSRVR=192.0.2.10\0,L2Q=1,SIG=2")
    #expect(string.pairs == ["HTTPSRVR=192.0.2.10\\x00", "L2Q=1", "SIG=2"])
    #expect(string.deviations == [.at(19..<20, .embeddedNUL)])
    #expect(string.reason("HTTPSRVR") == .unprintable)
  }

  @Test func `a short value is legal`() {
    let string = SiteSpecificString("A=1")
    #expect(string.pairs == ["A=1"])
    #expect(string.deviations.isEmpty)
    #expect(string.unknownNames == ["A"])
  }

  @Test func `a list without quotes is one list`() {
    let string = SiteSpecificString("MCIPADD=192.0.2.20,192.0.2.21,SIG=1")
    #expect(string.list("MCIPADD") == ["192.0.2.20", "192.0.2.21"])
    #expect(string.deviations == [.at(8..<29, .unquotedList)])
    #expect(string.assignments[0].octets == 0..<29)
    #expect(string.assignments[0].isQuoted == false)
    #expect((try? string["SIG"]?.typedValue?.get())?.number == 1)
  }

  @Test func `B-08: a value continued in a second option is one once joined`() {
    let first = Array("HTTPSR".utf8)
    let second = Array("VR=192.0.2.10".utf8)
    #expect(SiteSpecificString(first).kinds == [.missingEquals])
    #expect(SiteSpecificString(first + second).pairs == ["HTTPSRVR=192.0.2.10"])
  }

  @Test(
    arguments: [
      ("", [SSONDeviation.at(0..<0, .empty)], []),
      ("\0", [.at(0..<0, .empty), .at(0..<1, .trailingNUL)], []),
      ("=", [.at(0..<1, .emptyName)], ["="]),
      (",", [.at(0..<1, .emptyToken)], []),
      (",,", [.at(0..<1, .emptyToken), .at(1..<2, .emptyToken)], []),
      ("A", [.at(0..<1, .missingEquals)], []),
      ("A=", [], ["A="]),
      ("A=1", [], ["A=1"]),
      ("A=1,", [.at(3..<4, .trailingComma)], ["A=1"]),
      (" ", [.at(0..<1, .blankAroundSeparator), .at(0..<1, .missingEquals)], []),
      ("\"", [.at(0..<1, .missingEquals), .at(0..<1, .strayQuote)], []),
      ("\"\"", [.at(0..<2, .missingEquals), .at(0..<2, .quotedWhole)], []),
    ] as [(String, [SSONDeviation], [String])])
  func `B-05: the shortest strings`(text: String, deviations: [SSONDeviation], pairs: [String]) {
    let string = SiteSpecificString(text)
    #expect(string.deviations == deviations)
    #expect(string.pairs == pairs)
    #expect(string.encoded == Array(text.utf8))
  }

  @Test(arguments: [5, 10, 20, 30, 300])
  func `B-06: a number of many digits is out of range`(digits: Int) {
    let string = SiteSpecificString("L2QVLAN=" + String(repeating: "9", count: digits))
    #expect(string.reason("L2QVLAN") == .outOfRange(expected: 0...4094))
    #expect(string.kinds == (digits > 255 ? [.valueTooLong] : []))
  }

  @Test func `B-07: a long string without an end is read to its last octet`() {
    let string = SiteSpecificString("HTTPDIR=/" + String(repeating: "b", count: 246))
    #expect(string.octets.count == 255)
    #expect(string["HTTPDIR"]?.valueOctets == 8..<255)
  }
}
