import Capture
import Foundation
import TestSupport
import Testing

/// `ssonar replay` as a user runs it.
@Suite(.timeLimit(.minutes(5))) struct ProgramReplayTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private static func capture(_ name: String) -> String {
    repository.appending(path: "Captures/start-ups/\(name).pcapng").path
  }

  /// A capture in which nothing was captured.
  private static func emptyCapture() throws -> [UInt8] {
    var writer = PcapngWriter()
    try writer.finish()
    return writer.bytes
  }

  private static let healthy = capture("j100-sip-voice-vlan")

  @Test func `the log tells decisions with their rules, and the end what the phone has`()
    async throws
  {
    let run = try await ProgramRun(["replay", Self.healthy, "--phone", "j100-sip"])
    #expect(run.status == 0)
    #expect(run.words.contains("hears the link come up"))
    #expect(run.words.contains("assumed: the first acceptable OFFER wins"))
    #expect(run.words.contains("It is registered and operational. VLAN 20 address 198.51.100.101"))
    #expect(run.words.contains("HTTPSRVR 203.0.113.10 (option 242)"))
    #expect(run.words.contains("J100Supgrade.txt obtained"))
    let quiet = try await ProgramRun(["replay", Self.healthy, "--phone", "j100-sip", "--quiet"])
    #expect(quiet.words.hasPrefix("It is registered and operational. VLAN 20"))
  }

  @Test(
    arguments: [
      (["VLAN=20", "HTTPSRVR=203.0.113.10", "STATE=operational", "FILE=46xxsettings.txt"], 0),
      (["VLAN=30"], 1), (["VLAN=20", "FILE=J100Hupgrade.txt"], 1),
    ] as [([String], Int32)])
  func `an expectation that is not met is status 1 and told`(
    expectations: [String], status: Int32
  ) async throws {
    let run = try await ProgramRun(
      ["replay", Self.healthy, "--phone", "j100-sip"] + expectations.flatMap { ["--expect", $0] })
    #expect(run.status == status)
    #expect(run.words.contains("was expected") == (status == 1))
  }

  @Test func `what phone and network said is a capture that diagnose understands`() async throws {
    let file = scratch.folder.appending(path: "said.pcapng").path
    let run = try await ProgramRun(
      ["replay", Self.healthy, "--phone", "j100-sip", "--record", file])
    #expect(run.status == 0)
    let story = try await ProgramRun(["diagnose", "--format", "json", file]).jsonObject()
    let device = try #require(
      (story["devices"] as? [[String: Any]])?.first { $0["kind"] as? String == "phone" })
    #expect((device["vlan"] as? [String: Any])?["used"] as? Int == 20)
    #expect((device["servers"] as? [String: Any])?["HTTPSRVR"] as? [String] == ["203.0.113.10"])
  }

  @Test func `the same seed gives the same octets, another one does not`() async throws {
    var recordings: [Data] = []
    for seed in ["5", "5", "6"] {
      let file = scratch.folder.appending(path: "seed-\(recordings.count).pcapng").path
      _ = try await ProgramRun([
        "replay", Self.capture("f01-voice-vlan-not-carried"), "--phone", "j100-sip", "--seed", seed,
        "--record", file,
      ])
      recordings.append(try Data(contentsOf: URL(filePath: file)))
    }
    #expect(recordings[0] == recordings[1])
    #expect(recordings[0] != recordings[2])
  }

  @Test(arguments: [
    ["--phone", "j100-sip", "--set", "COLOUR=red"],
    ["--phone", "j100-sip", "--set", "L2QVLAN=5000"],
    ["--phone", "j100-sip", "--expect", "VLAN"], ["--phone", "j200"],
    ["--phone", "j100-sip", "--des-answer", "perhaps"],
  ])
  func `what cannot be meant is bad usage`(arguments: [String]) async throws {
    let run = try await ProgramRun(["replay", Self.healthy] + arguments)
    #expect(run.status == 64)
    #expect(!run.errorLines.isEmpty)
  }

  @Test func `a capture without a phone is told`() async throws {
    let capture = try scratch.write(Self.emptyCapture(), to: "empty.pcapng")
    let run = try await ProgramRun(["replay", capture, "--phone", "j100-sip"])
    #expect(run.status == 66)
    #expect(run.errorText.contains("no phone is in the capture"))
  }

  @Test func `JSON holds the log and the result`() async throws {
    let run = try await ProgramRun([
      "replay", Self.healthy, "--phone", "j100-sip", "--format", "json", "--compare",
    ])
    let object = try run.jsonObject()
    let result = try #require(object["result"] as? [String: Any])
    #expect(result["state"] as? String == "operational")
    #expect(result["vlan"] as? Int == 20)
    #expect((object["log"] as? [[String: Any]])?.count ?? 0 > 20)
    #expect((object["comparison"] as? [String: Any])?["agreeing"] as? Int ?? 0 > 4)
  }
}
