import Discovery
import Foundation
import SSON
import Settings
import Testing

@testable import Reporting

@Suite struct SettingsReportOutputTests {
  private func report(
    _ text: String, _ environment: SettingsEnvironment = [:]
  ) -> SettingsReport {
    SettingsReport(
      SettingsFile(text), environment: environment, profile: PhoneProfile.of(.j100SIP))
  }

  private func text(_ report: SettingsReport, showsSecrets: Bool = false) -> [String] {
    var writer = TextWriter()
    report.write(to: &writer, name: "a.txt", showsSecrets: showsSecrets)
    return String(decoding: writer.takeBytes(), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { String($0) }
  }

  private func json(_ report: SettingsReport, showsSecrets: Bool = false) throws -> [String: Any] {
    var writer = JSONWriter(.compact)
    report.write(to: &writer, name: "a.txt", showsSecrets: showsSecrets)
    let object = try JSONSerialization.jsonObject(with: Data(writer.bytes))
    return try #require(object as? [String: Any])
  }

  static let upgrade = """
    IF $MODEL4 SEQ J179 GOTO J179SW
    GOTO GETSET
    # J179SW
    SETT L2Q 1
    SET APPNAME new.bin
    set L2QVLAN 5000
    # GETSET
    SET COLOUR red
    SET HTTPSRVR 192.0.2.10
    GET 46xxsettings.txt
    """

  @Test func `the page of an upgrade file`() {
    #expect(
      text(report(Self.upgrade, ["MODEL4": "J179"])) == [
        "a.txt: 10 lines, for J100 (SIP)", "",
        "line 4  SETT L2Q 1",
        "        ^~~~ 1",
        "  1 error   column 1: SETT is no keyword, so the phone passes over the line; SET is "
          + "probably meant",
        "            -> write SET", "",
        "line 6  set L2QVLAN 5000",
        "        ^~~ 2",
        "                    ^~~~ 3",
        "  2 warning column 1: SET is not in capitals; whether phones take it so is stated nowhere",
        "            (unconfirmed)",
        "            -> write SET",
        "  3 error   column 13: L2QVLAN: the value is outside of 0…4094",
        "            -> correct the value", "",
        "Not in the documents we could read, and perhaps right: COLOUR (line 8)",
        "  line 2: this phone does not come to line 2", "",
        "What the phone does", "  leaves the file in line 10 for 46xxsettings.txt", "",
        "Files asked for next, in order",
        "  settings     46xxsettings.txt  (line 10)",
        "  software     new.bin  (line 5)",
        "  the software is loaded if another is running (--set APPNAME_IN_USE=…); it may come first",
        "", "Servers, VLANs and controllers it sets",
        "  L2QVLAN              5000  (line 6, no value for it)",
        "  HTTPSRVR             192.0.2.10  (line 9, unconfirmed)", "",
      ])
  }

  @Test func `a good file is told to be good, and what is open is asked for`() {
    let lines = text(report("IF $GROUP SEQ 1 GOTO A\nSET L2Q 1\n# A\n"))
    #expect(lines.contains("Nothing is wrong with it."))
    #expect(lines.contains("  reads to the end"))
    #expect(lines.contains("  1 IF not decided; say --set GROUP=…"))
  }

  @Test func `the ends of a run are told`() {
    #expect(text(report("GOTO A\n")).contains("  ignores all behind line 1: no tag is A"))
    #expect(
      text(report("# A\nGOTO A")).contains("  never ends: it comes to line 1 again and again"))
    #expect(text(report("")).contains("  reads to the end"))
  }

  @Test func `running software is told`() {
    let file = "SET APPNAME a.bin"
    #expect(
      text(report(file, ["APPNAME_IN_USE": "a.bin"])).contains("  a.bin is running already"))
    #expect(
      text(report(file, ["APPNAME_IN_USE": "b.bin"]))
        .contains("  the software differs from what is running; it may come first"))
  }

  @Test func `no secret is shown, in no part, unless asked for`() throws {
    let secrets = [
      "SET PROCPSWD 5573800", "SET ADMIN_PASSWORD \"5573800 x", "SET SIPPASSWORD a 5573800",
      "SETT PROCPSWD 5573800", "SET PROCPSWD=5573800", "SET PROCPSWD = 5573800",
      "SET PROCPSWD=5573800 x", "PROCPSWD=5573800,SIG=2", "SET L2Q 9 PROCPSWD=5573800",
      "SET HTTPDIR a;PROCPSWD=5573800", "IF $PASSWORD 5573800", "SET SNMPSTRING \"5573800\" b",
      "GET PASSWORD 5573800", "SET SYSTEM a ## PROCPSWD 5573800",
    ]
    for secret in secrets {
      let report = report(secret)
      #expect(!text(report).joined().contains("5573800"), "\(secret)")
      var writer = JSONWriter()
      report.write(to: &writer, name: "a.txt")
      #expect(!String(decoding: writer.bytes, as: UTF8.self).contains("5573800"), "\(secret)")
      #expect(text(report, showsSecrets: true).joined().contains("5573800"), "\(secret)")
    }
    let wide = "SET PROCPSWD 5573800".flatMap { "\($0)\0" }
    #expect(!text(report(String(wide))).joined().contains("8\\x000"))
  }

  @Test func `what the text is made of cannot act on a terminal`() throws {
    let hostile = "SET \u{1B}[2J\u{202E} 1\nGOTO \u{1B}]0;x\u{7}\nset HTTPSRVR \u{9B}x\nGET \u{1B}c"
    for showsSecrets in [false, true] {
      let lines = text(report(hostile), showsSecrets: showsSecrets).joined()
      #expect(!lines.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
      #expect(!lines.unicodeScalars.contains { (0x7F..<0xA0).contains($0.value) })
    }
  }

  @Test func `a flood of problems is cut in the text`() {
    let lines = text(report(String(repeating: "SET L2Q 9\n", count: 100)))
    #expect(lines.contains("and 60 more"))
    #expect(lines.contains("  and 59 more"))
    #expect(lines.count < 400)
  }

  @Test func `long lines are cut`() {
    let lines = text(report("SET X a " + String(repeating: "b", count: 100_000)))
    #expect(lines.count < 40)
  }

  @Test func `a name of endless length is not read for secrets, and its value stays hidden`() {
    let name = String(repeating: "A", count: 1_000_000)
    let lines = text(report("SET \(name) 5573800"))
    #expect(lines.count < 40)
    #expect(!lines.joined().contains("5573800"))
  }

  @Test func `the JSON has the problems and the outcome`() throws {
    let object = try json(report(Self.upgrade, ["MODEL4": "J179"]))
    #expect(object["schema"] as? Int == 1)
    #expect(object["phone"] as? String == "j100-sip")
    #expect(object["environment"] as? [String: String] == ["MODEL4": "J179"])
    #expect(object["lines"] as? Int == 10)
    #expect(object["worst"] as? String == "error")
    let problems = try #require(object["problems"] as? [[String: Any]])
    #expect(
      problems.map { $0["kind"] as? String }
        == ["notReached", "misspelt", "keywordCase", "value", "unknownName"])
    #expect(problems.map { $0["line"] as? Int } == [2, 4, 6, 6, 8])
    #expect(problems.map { $0["column"] as? Int } == [1, 1, 1, 13, 5])
    let outcome = try #require(object["outcome"] as? [String: Any])
    let end = try #require(outcome["end"] as? [String: Any])
    #expect(end["reason"] as? String == "request")
    #expect(end["line"] as? Int == 10)
    let requests = try #require(outcome["requests"] as? [[String: Any]])
    #expect(requests.map { $0["name"] as? String } == ["46xxsettings.txt", "new.bin"])
    let changes = try #require(outcome["changes"] as? [[String: Any]])
    #expect(changes.map { $0["name"] as? String } == ["L2QVLAN", "HTTPSRVR"])
    #expect(changes.map { $0["error"] as? String } == ["the value is outside of 0…4094", nil])
    let jumps = try #require(outcome["jumps"] as? [[String: Any]])
    #expect(jumps.map { $0["target"] as? Int } == [3])
    #expect((outcome["assignments"] as? [Any])?.count == 4)
  }
}
