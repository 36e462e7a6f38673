import SSON
import Testing
import Wire

/// Strings on which another decoder's verdict is wrong, hidden or missing, row by row: what is true
/// of them by Avaya's documents.
@Suite struct OtherVerdictTests {
  private static func judged(_ text: String) -> SSONCheck { SSONCheck(SiteSpecificString(text)) }

  /// What a person has to mend: everything above a remark.
  private static func faults(_ text: String) -> [SSONProblem.Kind] {
    judged(text).problems.filter { $0.severity > .info }.map(\.kind)
  }

  @Test(arguments: ["L2QVLAN=20", "L2QVLAN=0", "L2QVLAN=1", "L2QVLAN=4094"])
  func `a VLAN number from 0 to 4094 is valid`(text: String) {
    #expect(Self.faults(text) == [])
  }

  @Test(arguments: ["L2QVLAN=4095", "L2QVLAN=5000"])
  func `beyond it really is invalid`(text: String) throws {
    let problem = try #require(Self.judged(text).problems.first { $0.severity == .error })
    #expect(problem.kind == .value(.outOfRange(expected: 0...4094)))
    #expect(problem.octets == 8..<12)
    #expect(problem.reference == "F16")
  }

  @Test(arguments: ["MCPORT=1719", "HTTPPORT=80", "TLSPORT=443"])
  func `the ports are documented`(text: String) {
    #expect(Self.faults(text) == [])
    #expect(SiteSpecificString(text).unknownNames == [])
  }

  @Test(arguments: ["httpsrvr=192.0.2.10", "HttpSrvr=192.0.2.10", "l2qvlan=20"])
  func `names may be in any case`(text: String) {
    #expect(Self.faults(text) == [])
  }

  @Test func `values keep their case`() {
    let string = SiteSpecificString("HTTPDIR=/Firmware,httpdir2=x")
    #expect(string["httpdir"]?.value.printable == "/Firmware")
  }

  @Test func `a blank after a comma has a message of its own`() throws {
    let check = Self.judged("HTTPSRVR=192.0.2.10, L2Q=1")
    let problem = try #require(check.problems.first)
    #expect(problem.kind == .deviation(.blankAroundSeparator))
    #expect(problem.octets == 20..<21)
    #expect(problem.reference == "F12")
    #expect(problem.message.contains("blank"))
    #expect(check.correction == SiteSpecificString("HTTPSRVR=192.0.2.10,L2Q=1"))
  }

  @Test func `999·1·1·1 is not an address`() {
    #expect(Self.faults("HTTPSRVR=999.1.1.1") == [.value(.notAHost)])
  }

  @Test(arguments: ["\"HTTPSRVR=192.0.2.10,L2Q=1\"", "'HTTPSRVR=192.0.2.10,L2Q=1'"])
  func `quotes around the whole value are damage with a name`(text: String) {
    let check = Self.judged(text)
    #expect(check.problems.map(\.kind) == [.deviation(.quotedWhole)])
    #expect(check.problems.map(\.reference) == ["F09"])
    #expect(check.correction == SiteSpecificString("HTTPSRVR=192.0.2.10,L2Q=1"))
  }

  @Test func `text behind a zero octet is shown`() {
    let check = Self.judged("HTTPSRVR=192.0.2.10\0,SIG=2")
    #expect(Self.faults("HTTPSRVR=192.0.2.10\0,SIG=2").contains(.deviation(.embeddedNUL)))
    #expect(check.string.assignments.map(\.name.printable) == ["HTTPSRVR", "SIG"])
    #expect(check.correction == SiteSpecificString("HTTPSRVR=192.0.2.10,SIG=2"))
  }

  @Test func `fewer than five octets are legal`() {
    #expect(Self.faults("A=1") == [])
    #expect(Self.judged("A=1").problems.map(\.kind).contains(.unknownName(meant: nil)))
    #expect(Self.faults("SIG=2").isEmpty)
  }

  @Test func `a value continued in a second option is judged joined`() {
    let pieces = ["HTTPSRVR=192.0.2.10,HTTPD", "IR=/j100,L2Q=1"]
    #expect(Self.faults(pieces.joined()) == [])
    #expect(!pieces.flatMap(Self.faults).isEmpty)
  }

  @Test func `several addresses are a list`() {
    let text = "MCIPADD=192.0.2.20,192.0.2.21"
    let string = SiteSpecificString(text)
    #expect(string.list("MCIPADD") == ["192.0.2.20", "192.0.2.21"])
    #expect(Self.faults(text) == [.deviation(.unquotedList)])
    #expect(Self.faults("MCIPADD=\"192.0.2.20,192.0.2.21\"") == [])
  }

  /// Names that Avaya documents and other decoders lack; the last two are of option 176's time.
  @Test(arguments: [
    "MCPORT=1719", "HTTPPORT=80", "TLSPORT=443", "TLSDIR=/a", "TLSSRVRID=1", "SIG=2",
    "LOGSRVR=192.0.2.9", "MTU_SIZE=1500", "REUSETIME=60", "PHY2VLAN=7", "ADMIN_PASSWORD=27238",
    "AADS_URL=https://192.0.2.9", "TFTPSRVR=192.0.2.9", "TFTPDIR=/a",
    "SIP_CONTROLLER_LIST=192.0.2.9",
  ])
  func `documented names are known`(text: String) {
    #expect(SiteSpecificString(text).unknownNames == [])
    for problem in Self.judged(text).problems { #expect(problem.severity < .error) }
  }
}
