import Capture
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the program prints: collected, and written in large pieces.
struct StandardOutput: ~Copyable {
  private let file = FileDescriptor.standardOutput
  private var pending: [UInt8] = []

  private static let largePiece = 64 << 10

  mutating func write(_ bytes: [UInt8]) throws(CaptureError) {
    if bytes.count >= Self.largePiece {
      try flush()
      return try send(bytes)
    }
    pending += bytes
    if pending.count >= Self.largePiece { try flush() }
  }

  mutating func flush() throws(CaptureError) {
    guard !pending.isEmpty else { return }
    defer { pending.removeAll(keepingCapacity: true) }
    try send(pending)
  }

  private func send(_ bytes: [UInt8]) throws(CaptureError) {
    guard let error = file.send(bytes) else { return }
    throw CaptureError(path: "-", .writeFailed(errno: error.number))
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) != 0 }

  /// Colour is for terminals, and only where NO_COLOR (no-color.org) is not set.
  static var usesColor: Bool {
    let noColor = ProcessInfo.processInfo.environment["NO_COLOR"] ?? ""
    return isTerminal && noColor.isEmpty
  }
}

/// What is piped into the program, for commands that take a short text.
enum StandardInput {
  /// All of it up to `limit` octets.
  static func read(atMost limit: Int) -> [UInt8] {
    var octets: [UInt8] = []
    while octets.count < limit, let octet = UInt8(exactly: getchar()) { octets.append(octet) }
    return octets
  }
}

/// Messages about the work itself.
enum StandardError {
  static let isTerminal = isatty(STDERR_FILENO) != 0

  /// Writes a line. If even that fails, there is nobody left to tell.
  static func write(_ line: String, terminator: String = "\n") {
    _ = FileDescriptor.standardError.send(Array((line + terminator).utf8))
  }
}
