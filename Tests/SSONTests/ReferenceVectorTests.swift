import SSON
import TestSupport
import Testing
import Wire

/// The vectors A1 to A12 and C1 of the reference: whole options, code and length included.
@Suite struct ReferenceVectorTests {
  /// The value of a DHCPv4 option.
  static func value(_ hex: String) -> SiteSpecificString {
    SiteSpecificString(Array(octets(hex).dropFirst(2)))
  }

  @Test func `A1: a plain string`() {
    let string = Self.value(
      """
      f2 44 48 54 54 50 53 52 56 52 3d 31 39 32 2e 30 2e 32 2e 31 30 2c 48 54 54 50 44 49 52 3d \
      2f 6a 31 30 30 2c 53 49 47 3d 32 2c 4c 32 51 3d 31 2c 4c 32 51 56 4c 41 4e 3d 32 30 2c 56 \
      4c 41 4e 54 45 53 54 3d 36 30
      """)
    #expect(string.encoding == .text)
    #expect(
      string.pairs == [
        "HTTPSRVR=192.0.2.10", "HTTPDIR=/j100", "SIG=2", "L2Q=1", "L2QVLAN=20", "VLANTEST=60",
      ])
    #expect(string.deviations.isEmpty)
    #expect(string.unknownNames.isEmpty)
    #expect(string.asIntended == nil)
    #expect(
      (try? string["HTTPSRVR"]?.typedValue?.get())?.hosts?.map(\.address) == [[192, 0, 2, 10]])
    #expect((try? string["L2QVLAN"]?.typedValue?.get())?.number == 20)
    #expect((try? string["HTTPDIR"]?.typedValue?.get())?.text?.printable == "/j100")
  }

  @Test func `A1: every assignment says where it stands`() throws {
    let string = SiteSpecificString("HTTPSRVR=192.0.2.10,HTTPDIR=/j100,SIG=2")
    #expect(string.assignments.map(\.octets) == [0..<19, 20..<33, 34..<39])
    #expect(string.assignments.map(\.nameOctets) == [0..<8, 20..<27, 34..<37])
    #expect(string.assignments.map(\.valueOctets) == [9..<19, 28..<33, 38..<39])
    let directory = try #require(string["httpdir"])
    #expect(directory.value.octets.startIndex == 28)
  }

  @Test func `A2: quoted lists`() {
    let string = Self.value(
      """
      f2 4c 4d 43 49 50 41 44 44 3d 22 31 39 32 2e 30 2e 32 2e 32 30 2c 31 39 32 2e 30 2e 32 2e \
      32 31 22 2c 4d 43 50 4f 52 54 3d 31 37 31 39 2c 48 54 54 50 53 52 56 52 3d 22 31 39 32 2e \
      30 2e 32 2e 31 30 2c 31 39 32 2e 30 2e 32 2e 31 31 22
      """)
    #expect(string.list("MCIPADD") == ["192.0.2.20", "192.0.2.21"])
    #expect(string.list("MCPORT") == ["1719"])
    #expect(string.list("HTTPSRVR") == ["192.0.2.10", "192.0.2.11"])
    #expect(string.assignments.map(\.isQuoted) == [true, false, true])
    #expect(string.assignments[0].octets == 0..<31)
    #expect(string.assignments[0].valueOctets == 9..<30)
    #expect(string.assignments[0].rawValueOctets == 8..<31)
    #expect(string.deviations.isEmpty)
  }

  @Test func `A3: a NUL at the end is kept and left out of the view`() {
    let string = Self.value("f2 14 48 54 54 50 53 52 56 52 3d 31 39 32 2e 30 2e 32 2e 31 30 00")
    #expect(string.pairs == ["HTTPSRVR=192.0.2.10"])
    #expect(string.deviations == [.at(19..<20, .trailingNUL)])
    #expect(string.encoded.count == 20)
  }

  @Test func `A4: an address instead of text`() {
    let string = Self.value("f2 04 c0 00 02 0a")
    #expect(string.encoding == .address)
    #expect(string.assignments.isEmpty)
    #expect(string.deviations == [.at(0..<4, .notText)])
    #expect(string.asIntended == nil)
  }

  @Test func `A5: quotes around the whole`() {
    let string = Self.value(
      """
      f2 1b 22 48 54 54 50 53 52 56 52 3d 31 39 32 2e 30 2e 32 2e 31 30 2c 53 49 47 3d 32 22
      """)
    #expect(string.pairs == ["\"HTTPSRVR=192.0.2.10", "SIG=2\""])
    #expect(string.deviations == [.at(0..<27, .quotedWhole)])
    #expect(string.deviations.first?.kind.reference == "F09")
    #expect(string.unknownNames == ["\"HTTPSRVR"])
    #expect(
      string.reason("SIG") == .notAWord(expected: ["SIP", "H323", "H.323"]))
    #expect(string.asIntended == SiteSpecificString("HTTPSRVR=192.0.2.10,SIG=2"))
  }

  @Test func `A6: one pair is a string like any other`() {
    let string = Self.value("f2 13 48 54 54 50 53 52 56 52 3d 31 39 32 2e 30 2e 32 2e 31 30")
    #expect(string.pairs == ["HTTPSRVR=192.0.2.10"])
    #expect(string.deviations.isEmpty)
  }

  @Test func `A7: a leaked backslash`() {
    let string = Self.value(
      """
      f2 1a 53 49 47 3d 32 5c 2c 48 54 54 50 53 52 56 52 3d 31 39 32 2e 30 2e 32 2e 31 30
      """)
    #expect(string.pairs == ["SIG=2\\", "HTTPSRVR=192.0.2.10"])
    #expect(string.deviations == [.at(5..<7, .escapedComma)])
    #expect(string.deviations.first?.kind.reference == "F11")
    #expect(string.asIntended == SiteSpecificString("SIG=2,HTTPSRVR=192.0.2.10"))
  }

  @Test func `A8: blanks after the commas`() {
    let string = Self.value(
      """
      f2 26 48 54 54 50 53 52 56 52 3d 31 39 32 2e 30 2e 32 2e 31 30 2c 20 4c 32 51 3d 31 2c 20 \
      4c 32 51 56 4c 41 4e 3d 32 30
      """)
    #expect(string.pairs == ["HTTPSRVR=192.0.2.10", "L2Q=1", "L2QVLAN=20"])
    #expect(
      string.deviations == [
        .at(20..<21, .blankAroundSeparator), .at(27..<28, .blankAroundSeparator),
      ])
    #expect(string.unknownNames.isEmpty)
    #expect(string.asIntended == nil)
  }

  @Test func `A9: hexadecimal digits instead of text`() {
    let string = Self.value("f2 0c 34 38 35 34 35 34 35 30 35 33 35 32")
    #expect(string.encoding == .hexText)
    #expect(string.deviations == [.at(0..<12, .notText)])
    #expect(string.asIntended == SiteSpecificString("HTTPSR"))
  }

  @Test func `A10: UTF-16`() {
    let string = Self.value("f2 0a 53 00 49 00 47 00 3d 00 32 00")
    #expect(string.encoding == .utf16)
    #expect(string.deviations == [.at(0..<10, .notText)])
    #expect(string.asIntended == SiteSpecificString("SIG=2"))
  }

  @Test func `A11: option 176 of a 4600`() {
    let string = Self.value(
      """
      b0 40 4d 43 49 50 41 44 44 3d 31 39 32 2e 30 2e 32 2e 32 30 2c 4d 43 50 4f 52 54 3d 31 37 \
      31 39 2c 54 46 54 50 44 49 52 3d 2f 34 36 78 78 2c 54 46 54 50 53 52 56 52 3d 31 39 32 2e \
      30 2e 32 2e 31 30
      """)
    #expect(
      string.pairs == [
        "MCIPADD=192.0.2.20", "MCPORT=1719", "TFTPDIR=/46xx", "TFTPSRVR=192.0.2.10",
      ])
    #expect(string.deviations.isEmpty)
    #expect(string.orderDeviations(option: 176).isEmpty)
  }

  @Test func `A12: a directory longer than 127 characters`() {
    let string = SiteSpecificString(
      "HTTPSRVR=192.0.2.10,HTTPDIR=/" + String(repeating: "a", count: 240))
    #expect(string.octets.count == 269)
    #expect(string.assignments.count == 2)
    #expect(string.deviations.isEmpty)
    #expect(
      string["HTTPDIR"]?.typedValue
        == .failure(
          SSONValueError(
            name: "HTTPDIR", octets: 28..<269, reason: .tooLong(maximum: 127), isConfirmed: true)))
  }

  @Test func `C1: an IPv6 server from DHCPv6`() {
    let string = SiteSpecificString("HTTPSRVR=2001:db8::10,SIG=2")
    let server = (try? string["HTTPSRVR"]?.typedValue?.get())?.hosts?.first
    #expect(server?.kind == .ipv6)
    #expect(server?.address == octets("20010db8000000000000000000000010"))
    #expect((try? string["SIG"]?.typedValue?.get())?.number == 2)
  }
}
