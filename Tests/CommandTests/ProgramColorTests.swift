import Foundation
import Testing

/// A program that runs another one on a terminal of its own.
private enum Script {
  static let program = URL(filePath: "/usr/bin/script")

  /// The one of Linux; others have other arguments.
  static let exists: Bool = {
    #if os(Linux)
      FileManager.default.isExecutableFile(atPath: program.path)
    #else
      false
    #endif
  }()
}

/// Colours: only on a terminal, and never the only sign.
@Suite(.timeLimit(.minutes(5)), .enabled(if: Script.exists)) struct ProgramColorTests {
  private func onTerminal(_ command: String, noColor: String? = nil) async throws -> ProgramRun {
    try await ProgramRun(
      ["-qec", "\(ProgramRun.program.path) \(command)", "/dev/null"], of: Script.program,
      environment: noColor.map { ["NO_COLOR": $0] } ?? [:])
  }

  @Test func `a terminal gets colours unless NO_COLOR is set`() async throws {
    let colored = try await onTerminal("explain F09")
    #expect(colored.output.contains(0x1B))
    #expect(try await onTerminal("explain F09", noColor: "").output.contains(0x1B))
    #expect(try await !onTerminal("explain F09", noColor: "1").output.contains(0x1B))
    #expect(try await !onTerminal("explain F09 --format json").output.contains(0x1B))
  }

  @Test func `a file gets none, and the same words`() async throws {
    let plain = try await ProgramRun(["explain", "F09"])
    #expect(!plain.output.contains(0x1B))
    let colored = try await onTerminal("explain F09")
    let words = colored.text.replacing(/\u{1B}\[[0-9]*m/, with: "").replacing("\r\n", with: "\n")
    #expect(words == plain.text)
  }
}
