import Foundation
import TestSupport
import Testing

/// The exit statuses, which are part of the interface.
@Suite(.timeLimit(.minutes(5))) struct ProgramExitStatusTests {
  let scratch: ScratchFolder
  let sound, quoted, blanks: String

  init() throws {
    scratch = try ScratchFolder()
    sound = try scratch.write(ProgramCaptures.file(ProgramCaptures.sound), to: "sound.pcapng")
    quoted = try scratch.write(ProgramCaptures.file(ProgramCaptures.quoted), to: "quoted.pcapng")
    blanks = try scratch.write(ProgramCaptures.file(ProgramCaptures.blanks), to: "blanks.pcapng")
  }

  private func status(_ arguments: String...) async throws -> Int32 {
    let run = try await ProgramRun(arguments)
    #expect(run.endedByItself, "\(arguments)")
    return run.status
  }

  @Test(arguments: ["text", "json", "ndjson"])
  func `1 is a finding as severe as was asked for`(format: String) async throws {
    #expect(try await status("diagnose", sound, "--format", format) == 0)
    #expect(try await status("diagnose", quoted, "--format", format) == 1)
    #expect(try await status("diagnose", blanks, "--format", format) == 0)
    #expect(try await status("diagnose", blanks, "--format", format, "--fail-on", "warning") == 1)
    #expect(try await status("diagnose", sound, "--format", format, "--fail-on", "warning") == 0)
    #expect(try await status("diagnose", sound, quoted, "--format", format) == 1)
  }

  @Test func `to decode is no judgement`() async throws {
    #expect(try await status("decode", quoted) == 0)
    #expect(try await status("decode", "f2 04 c0 00 02 0a") == 0)
  }

  static let badUsages = [
    ["--bogus"], ["bogus"], ["diagnose"], ["decode"], ["explain"], ["explain", "no-such-rule"],
    ["rules", "more"], ["diagnose", "--fail-on", "much", "x"], ["diagnose", "--phone", "x1", "x"],
    ["diagnose", "--site-option", "5", "x"], ["diagnose", "--site-option", "256", "x"],
    ["decode", "--format", "xml", "x"], ["decode", "--frame", "first", "x"],
    ["decode", "one.pcap", "two.pcap"], ["decode", "00 11 22 33"], ["decode", "f20"],
    ["decode", "--frame", "0", "x"], ["decode", "--frame", "7-5", "x"],
  ]

  @Test(arguments: badUsages)
  func `64 is a command that cannot be meant`(arguments: [String]) async throws {
    let run = try await ProgramRun(arguments)
    #expect(run.status == 64)
    #expect(run.output == [])
    #expect(run.errorText.hasPrefix("Error: "))
    #expect(run.endedByItself)
  }

  @Test func `a command that cannot be meant is answered with what can`() async throws {
    let rule = try await ProgramRun(["explain", "no-such-rule"])
    #expect(rule.errorText.contains("no rule is called 'no-such-rule'; 'ssonar rules' lists them"))
    let family = try await ProgramRun(["diagnose", "--phone", "x1", sound])
    #expect(family.errorText.contains("j100-sip"))
    let two = try await ProgramRun(["decode", sound, quoted])
    #expect(two.errorText.contains("'ssonar diagnose' takes several as one"))
  }

  @Test(arguments: ["diagnose", "decode"])
  func `66 is an input that cannot be opened`(command: String) async throws {
    #expect(try await status(command, scratch.folder.path + "/missing.pcap") == 66)
    let folder = scratch.folder.appending(path: "without-captures")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    #expect(try await status(command, folder.path) == 66)
    #expect(try await status(command, "-") == 66)
  }

  @Test func `66 even if another input can be opened`() async throws {
    let run = try await ProgramRun(["diagnose", sound, scratch.folder.path + "/missing.pcap"])
    #expect(run.status == 66)
    #expect(run.output == [])
  }

  /// Reading its own memory from address 0 is what Linux refuses.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/mem")))
  func `74 is a read that failed`() async throws {
    let run = try await ProgramRun(["decode", "/proc/self/mem"])
    #expect(run.status == 74)
    #expect(run.errorLines.count == 1)
    #expect(run.errorText.hasPrefix("ssonar: /proc/self/mem: reading failed: "))
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: ["diagnose", "decode", "rules", "explain"], ["text", "json", "ndjson"])
  func `74 is a write that failed`(command: String, format: String) async throws {
    let arguments = ["diagnose": [sound], "decode": [sound], "explain": ["F09"]][command] ?? []
    let run = try await ProgramRun(
      [command] + arguments + ["--format", format], output: .device("/dev/full"))
    #expect(run.status == 74)
    #expect(run.errorLines.count == 1)
    #expect(run.errorText.hasPrefix("ssonar: standard output: writing failed: "))
  }

  @Test(arguments: ["diagnose", "decode"])
  func `a reader that went away ends the program without a word too many`(
    command: String
  ) async throws {
    let run = try await ProgramRun([command, sound], output: .closedPipe)
    #expect(run.signal == SIGPIPE || run.status == 74)
    #expect(run.errorLines.count <= 1)
    #expect(!run.errorText.contains("crashed"))
  }
}
