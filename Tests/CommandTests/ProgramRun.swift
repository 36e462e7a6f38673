import Foundation
import TestSupport

/// One run of the built program: how it ended and what it printed.
struct ProgramRun: Sendable {
  let status: Int32
  /// The number of the signal that ended it, if one did.
  let signal: Int32?
  let output: [UInt8]
  let errors: [UInt8]

  var text: String { String(decoding: output, as: UTF8.self) }
  /// The words of standard output, whatever the layout.
  var words: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  var errorText: String { String(decoding: errors, as: UTF8.self) }
  var errorLines: [Substring] { errorText.split(separator: "\n") }

  /// Nothing of what a program prints that was ended by its own mistake.
  var endedByItself: Bool {
    let signs = ["Fatal error", "Stack dump", "Backtrace", "crashed", "Thread 0"]
    return signal == nil && !signs.contains { errorText.contains($0) }
  }

  /// Standard output as one JSON value.
  func json() throws -> Any { try JSONSerialization.jsonObject(with: Data(output)) }

  /// Standard output as one JSON object.
  func jsonObject() throws -> [String: Any] { try json() as? [String: Any] ?? [:] }

  /// Standard output as an object a line.
  func jsonLines() throws -> [[String: Any]] {
    try output.split(separator: 0x0A).map {
      try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any] ?? [:]
    }
  }
}

// MARK: - Running

extension ProgramRun {
  /// Where standard output goes.
  enum Output: Sendable {
    case kept
    case device(String)
    /// A pipe that nobody reads any more.
    case closedPipe
  }

  /// Runs the program, or another one.
  init(
    _ arguments: [String], of program: URL = Self.program, input: [UInt8] = [],
    output: Output = .kept, environment: [String: String] = [:], in folder: URL? = nil
  ) async throws {
    let scratch = try ScratchFolder()
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = Self.inherited.merging(environment) { $1 }
    process.standardInput = try FileHandle(
      forReadingFrom: URL(filePath: scratch.write(input, to: "input")))
    let printed = try scratch.write([], to: "output")
    let complaints = try scratch.write([], to: "errors")
    process.standardError = try FileHandle(forWritingTo: URL(filePath: complaints))
    switch output {
    case .kept: process.standardOutput = try FileHandle(forWritingTo: URL(filePath: printed))
    case .device(let path):
      process.standardOutput = try FileHandle(forWritingTo: URL(filePath: path))
    case .closedPipe:
      let pipe = Pipe()
      try pipe.fileHandleForReading.close()
      process.standardOutput = pipe
    }
    let end = try await Self.end(of: process)
    status = end.status
    signal = end.reason == .uncaughtSignal ? end.status : nil
    self.output = [UInt8](try Data(contentsOf: URL(filePath: printed)))
    errors = [UInt8](try Data(contentsOf: URL(filePath: complaints)))
  }

  /// Of the tests' own environment, only where the counters of the compiler go and what its
  /// sanitizers are told.
  private static let inherited: [String: String] = {
    let names: Set<String> = ["LLVM_PROFILE_FILE", "ASAN_OPTIONS", "TSAN_OPTIONS"]
    let own = ProcessInfo.processInfo.environment.filter { names.contains($0.key) }
      // All runs count into one file, not each into its own (%p).
      .mapValues { $0.replacing("%p", with: "program") }
    return own.merging(["PATH": "/usr/bin:/bin"]) { $1 }
  }()

  private static func end(
    of process: Process
  ) async throws -> (status: Int32, reason: Process.TerminationReason) {
    try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { process in
        continuation.resume(returning: (process.terminationStatus, process.terminationReason))
      }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
  }

  /// The program is built beside the tests: on macOS these are a bundle in the same folder.
  static let program: URL = {
    let places = [Bundle.main.executableURL] + Bundle.allBundles.map(\.bundleURL)
    let folders = places.compactMap { $0?.resolvingSymlinksInPath().deletingLastPathComponent() }
    let programs = folders.map { $0.appending(path: "ssonar") }
    return programs.first { FileManager.default.isExecutableFile(atPath: $0.path) }
      ?? URL(filePath: "ssonar")
  }()
}
