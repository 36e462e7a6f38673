import Foundation
import TestSupport
import Testing

/// `simulate` as it is typed.
@Suite(.timeLimit(.minutes(5))) struct ProgramSimulateTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  private func path(_ name: String) -> String {
    ScenarioFileTests.folder.appending(path: "\(name).yaml").path
  }

  @Test func `one phone is told as a log, and its end`() async throws {
    let run = try await ProgramRun(["simulate", path("healthy-j100-sip")])
    #expect(run.status == 0)
    #expect(run.words.contains("It is registered and operational."))
    #expect(run.words.contains("1 of 1 phones registered"))
    #expect(run.words.contains("voice VLAN 20"))
  }

  @Test func `many are a table, and one of them can be picked`() async throws {
    let all = try await ProgramRun(["simulate", path("power-returns")])
    #expect(all.status == 0)
    #expect(all.words.contains("150 of 150 phones registered"))
    #expect(all.words.contains("DISCOVERs, at most"))
    #expect(all.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let one = try await ProgramRun(["simulate", path("power-returns"), "--phone", "hall-7"])
    #expect(one.words.contains("It is registered and operational."))
    let none = try await ProgramRun(["simulate", path("power-returns"), "--phone", "attic"])
    #expect(none.status == 64)
  }

  @Test func `the same seed prints the same`() async throws {
    let arguments = ["simulate", path("healthy-lossy-link"), "--all", "--seed"]
    let first = try await ProgramRun(arguments + ["3"])
    let second = try await ProgramRun(arguments + ["3"])
    let third = try await ProgramRun(arguments + ["4"])
    #expect(first.output == second.output)
    #expect(first.output != third.output)
  }

  @Test func `what is expected and does not come is 1, with the difference`() async throws {
    let run = try await ProgramRun([
      "simulate", path("healthy-j100-sip"), "--quiet", "--expect", "VLAN=30",
    ])
    #expect(run.status == 1)
    #expect(run.words.contains("30 was expected, it is 20"))
  }

  @Test func `a recording is a capture that diagnose understands`() async throws {
    let file = try scratch.write([], to: "boot.pcapng")
    let played = try await ProgramRun([
      "simulate", path("damaged-option-242-quotes"), "--quiet", "--record", file,
    ])
    #expect(played.status == 0)
    let told = try await ProgramRun(["diagnose", file])
    #expect(told.status == 1)
    #expect(told.text.contains("sson.quoted-whole"))
  }

  @Test func `programs get one object, or one a line`() async throws {
    let whole = try await ProgramRun([
      "simulate", path("healthy-j100-sip"), "--format", "json",
    ]).jsonObject()
    #expect(whole["scenario"] as? String == "J100 (SIP): a start-up that works")
    #expect((whole["phones"] as? [[String: Any]])?.first?["vlan"] as? Int == 20)
    let lines = try await ProgramRun([
      "simulate", path("power-returns"), "--format", "ndjson",
    ]).jsonLines()
    #expect(lines.count == 151)
    #expect(lines.last?["network"] != nil)
  }

  @Test func `a scenario that cannot be read is 66 with line and key`() async throws {
    let file = try scratch.write(Array("name: x\nnetwerk: {}\n".utf8), to: "slip.yaml")
    let run = try await ProgramRun(["simulate", file])
    #expect(run.status == 66)
    #expect(run.errorText.contains("line 2: netwerk: no such key; did you mean 'network'?"))
    #expect(try await ProgramRun(["simulate", file + "x"]).status == 66)
    #expect(try await ProgramRun(["simulate"]).status == 64)
    #expect(try await ProgramRun(["simulate", file, "--record", "-"]).status == 64)
  }
}
