import SSON
import Settings
import Testing
import Wire

@testable import Discovery

@Suite struct SettingsOutcomeTests {
  private func outcome(
    _ lines: [String], _ environment: SettingsEnvironment = [:], family: PhoneFamily? = .j100SIP
  ) -> SettingsOutcome {
    let file = SettingsFile(lines.joined(separator: "\n"))
    return SettingsOutcome(
      SettingsRun(file, environment: environment), profile: family.flatMap { PhoneProfile.of($0) })
  }

  private func requests(_ outcome: SettingsOutcome) -> [String] {
    outcome.requests.map { "\($0.kind) \($0.name) \($0.line)" }
  }

  static let upgrade = [
    "SET APPNAME new.bin", "SET TRUSTCERTS a.pem,b.pem", "GET 46xxsettings.txt",
  ]

  @Test func `files are asked for in the order of the guides`() {
    #expect(
      requests(outcome(Self.upgrade)) == [
        "settings 46xxsettings.txt 3", "certificate a.pem 2", "certificate b.pem 2",
        "software new.bin 1",
      ])
  }

  @Test func `software that is running is not asked for`() throws {
    let same = outcome(Self.upgrade, ["APPNAME_IN_USE": "new.bin"])
    #expect(same.software?.isRunning == true)
    #expect(!same.requests.contains { $0.kind == .software })
    let old = outcome(Self.upgrade, ["APPNAME_IN_USE": "old.bin"])
    #expect(old.software?.isRunning == false)
    #expect(old.requests.last?.kind == .software)
    let software = try #require(outcome(Self.upgrade).software)
    #expect(software.isRunning == nil)
    #expect(software.request.confidence == .confirmed)
    #expect(outcome(["SET APPNAME \"\""]).software == nil)
    #expect(outcome([]).requests.isEmpty)
  }

  @Test func `the last APPNAME counts`() {
    #expect(requests(outcome(["SET APPNAME a", "SET APPNAME b"])) == ["software b 2"])
  }

  @Test func `a name with a dollar sign is filled in, and unconfirmed`() throws {
    let request = try #require(
      outcome(["GET $MODEL4.txt"], ["MODEL4": "J179"]).requests.first)
    #expect(request.name.printable == "J179.txt")
    #expect(request.hasMacro && request.confidence == .unconfirmed)
    let open = try #require(outcome(["GET $MODEL4.txt"]).requests.first)
    #expect(open.name.printable == "$MODEL4.txt")
    #expect(open.hasMacro)
    let plain = try #require(outcome(["GET a.txt"]).requests.first)
    #expect(!plain.hasMacro && plain.confidence == .confirmed)
  }

  @Test func `what it sets is told with the lines that no longer count`() throws {
    let result = outcome([
      "SET HTTPSRVR 192.0.2.10", "SET L2QVLAN 5000", "SET HTTPSRVR 192.0.2.11",
      "SET SIP_CONTROLLER_LIST 192.0.2.30", "SET DES_STAT 0", "SET LANGUAGE x",
    ])
    #expect(result.changes.map(\.line) == [2, 3, 4, 5])
    let server = try #require(result["HTTPSRVR"])
    #expect(server.assignment.value.printable == "192.0.2.11")
    #expect(server.overridden == [1])
    #expect(server.error == nil && server.confidence == .unconfirmed)
    let vlan = try #require(result["L2QVLAN"])
    #expect(vlan.error?.reason == .outOfRange(expected: 0...4094))
    #expect(vlan.confidence == .confirmed)
    #expect(result["DES_STAT"]?.parameter.role == .enrollment)
  }

  @Test func `what the family passes over changes nothing`() {
    let lines = ["SET TFTPSRVR 192.0.2.10"]
    #expect(outcome(lines).changes.isEmpty)
    #expect(outcome(lines, family: .deskphone4600).changes.count == 1)
    #expect(outcome(lines, family: nil).changes.count == 1)
  }

  @Test func `an empty value is no error`() {
    #expect(outcome(["SET HTTPSRVR \"\""])["HTTPSRVR"]?.error == nil)
  }

  @Test func `conditions that a value would decide are left open`() {
    let lines = ["IF $GROUP SEQ 1 GOTO A", "IF $COLOUR SEQ 1 GOTO A", "# A"]
    #expect(outcome(lines).openConditions.map(\.line) == [1])
    #expect(outcome(lines, ["GROUP": "2"]).openConditions.isEmpty)
  }
}
