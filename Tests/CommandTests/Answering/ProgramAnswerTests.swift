import Foundation
import TestSupport
import Testing

/// What `answer` refuses before it sends anything.
@Suite(.timeLimit(.minutes(5))) struct ProgramAnswerTests {
  private static let scenario = "Scenarios/healthy-j100-sip.yaml"
  private static let top = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func path(_ scenario: String) -> String { top.appending(path: scenario).path }

  @Test func `its help says that it sends, and how it ends`() async throws {
    let run = try await ProgramRun(["answer", "--help"])
    #expect(run.status == 0)
    #expect(run.text.contains("SENDS FRAMES"))
    #expect(run.text.contains("--beside-other-servers"))
  }

  @Test(arguments: [
    [], ["--for", "0"], ["--for", "2d"], ["--for", "25h"], ["--rate", "0"], ["--listen", "0"],
    ["--listen", "61"], ["--to", "x.pcapng"], ["--dry-run", "--to", "-"], ["--format", "json"],
  ])
  func `what is not clear is not answered`(arguments: [String]) async throws {
    var all = ["answer", "no-such-if0"] + arguments
    if !arguments.isEmpty { all += ["--scenario", Self.path(Self.scenario)] }
    let run = try await ProgramRun(all)
    #expect(run.status == 64)
    #expect(run.endedByItself)
  }

  @Test func `an interface that is not there is named`() async throws {
    let run = try await ProgramRun([
      "answer", "no-such-if0", "--scenario", Self.path(Self.scenario),
    ])
    #expect([66, 77].contains(run.status))
    #expect(run.errorText.hasPrefix("ssonar: no-such-if0: "))
    #expect(run.output == [])
  }

  @Test func `a scenario that cannot be read is named with its line`() async throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write(Array("name: x\nnetwork: 7\n".utf8), to: "wrong.yaml")
    let run = try await ProgramRun(["answer", "no-such-if0", "--scenario", file])
    #expect(run.status == 66)
    #expect(run.errorText.contains("wrong.yaml, line 2: network"))
  }

  @Test func `harm is refused before the interface is opened`() async throws {
    let text = try String(contentsOfFile: Self.path(Self.scenario), encoding: .utf8)
    let harmful = text.replacing(
      "          domain: example.com",
      with: "          domain: example.com\n          options: {1: {hex: ffffff0000}}")
    let scratch = try ScratchFolder()
    let file = try scratch.write(Array(harmful.utf8), to: "harm.yaml")
    let run = try await ProgramRun(["answer", "no-such-if0", "--scenario", file])
    #expect(run.status == 64)
    #expect(run.errorText.contains("CVE-2009-0692"))
    let meant = try await ProgramRun(["answer", "no-such-if0", "--scenario", file, "--unsafe"])
    #expect([66, 77].contains(meant.status))
  }
}
