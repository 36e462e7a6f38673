import Foundation
import TestSupport
import Testing

/// `settings check` as it is typed.
@Suite(.timeLimit(.minutes(5))) struct ProgramSettingsTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  /// In the shape of the upgrade files that are published for J100 phones.
  static let upgrade = [
    "## J100 upgrade file", "IF $SIG_IN_USE SEQ H323 GOTO H323", "IF $MODEL4 SEQ J179 GOTO J179SIP",
    "IF $MODEL4 SEQ J189 GOTO J189SIP", "GOTO GETSET", "# J179SIP",
    "SET APPNAME FW_S_J179_R4_1_0_0.bin", "GOTO GETSET", "# J189SIP",
    "SET APPNAME FW_S_J189_R4_1_0_0.bin", "GOTO GETSET", "# H323", "GET J100Hupgrade.txt",
    "# GETSET", "GET 46xxsettings.txt", "",
  ].joined(separator: "\r\n")

  private func check(_ arguments: String..., input: String = upgrade) async throws -> ProgramRun {
    let run = try await ProgramRun(
      ["settings", "check", "-"] + arguments, input: Array(input.utf8))
    #expect(run.endedByItself)
    return run
  }

  @Test func `the page for one phone`() async throws {
    let run = try await check(
      "--phone", "j100-sip", "--set", "MODEL4=J189", "--set", "SIG_IN_USE=SIP", "--set",
      "APPNAME_IN_USE=FW_S_J189_R4_0_0_0.bin")
    #expect(run.status == 0)
    #expect(run.errors == [])
    #expect(
      run.text == """
        -: 15 lines, for J100 (SIP)

        Nothing is wrong with it.

          line 5: this phone does not come to lines 5 to 8
          line 13: this phone does not come to line 13

        What the phone does
          leaves the file in line 15 for 46xxsettings.txt

        Files asked for next, in order
          settings     46xxsettings.txt  (line 15)
          software     FW_S_J189_R4_1_0_0.bin  (line 10)
          the software differs from what is running; it may come first

        Servers, VLANs and controllers it sets
          none

        """)
  }

  @Test func `a file is as good as standard input`() async throws {
    let path = try scratch.write(Array(Self.upgrade.utf8), to: "J100Supgrade.txt")
    let run = try await ProgramRun([
      "settings", "check", path, "--format", "json", "--set", "model4=J179",
    ])
    #expect(run.status == 0)
    let object = try run.jsonObject()
    #expect(object["file"] as? String == path)
    let outcome = try #require(object["outcome"] as? [String: Any])
    let software = try #require(outcome["software"] as? [String: Any])
    #expect(software["name"] as? String == "FW_S_J179_R4_1_0_0.bin")
    let line = try await check("--format", "ndjson")
    #expect(try line.jsonLines().count == 1)
  }

  @Test func `the exit status is that of the worst problem`() async throws {
    #expect(try await check(input: "SET L2Q 9\n").status == 1)
    #expect(try await check(input: "set L2Q 1\n").status == 0)
    #expect(try await check("--fail-on", "warning", input: "set L2Q 1\n").status == 1)
    #expect(try await check("--fail-on", "info", input: "SET L2Q 1\n").status == 0)
    #expect(try await check(input: "").status == 0)
    #expect(try await check("--set", "GROUP").status == 64)
    #expect(try await check("--set", "=1").status == 64)
    #expect(try await check("--phone", "x1").status == 64)
    let missing = try await ProgramRun(["settings", "check", scratch.folder.path + "/none.txt"])
    #expect(missing.status == 66)
  }

  @Test func `a file that is too long for settings is refused`() async throws {
    let octets = [UInt8](repeating: 0x0A, count: (4 << 20) + 1)
    let path = try scratch.write(octets, to: "long.txt")
    let run = try await ProgramRun(["settings", "check", path])
    #expect(run.status == 66)
    #expect(run.errorLines.count == 1)
  }

  @Test(arguments: ["text", "json"])
  func `passwords stay hidden unless they are asked for`(format: String) async throws {
    let text = "SET PROCPSWD 5573800\n## SET ADMIN_PASSWORD 5573800\nset SIPPASSWORD \"5573800\"\n"
    let run = try await check("--format", format, "--set", "PSWD=5573800", input: text)
    #expect(!run.text.contains("5573800"))
    let shown = try await check("--format", format, "--show-secrets", input: text)
    #expect(shown.text.contains("5573800"))
  }

  @Test func `the command explains itself`() async throws {
    let run = try await ProgramRun(["settings", "check", "--help"])
    #expect(run.status == 0)
    #expect(run.text.contains("MODEL4"))
    #expect(
      run.text.split(separator: "\n").filter { $0.count > 80 && !$0.hasPrefix("USAGE") } == [])
  }
}
