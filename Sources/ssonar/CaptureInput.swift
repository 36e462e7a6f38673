import Capture
import FoundationEssentials
import Wire

/// The captures that a command was given, as one: files, directories of files, standard input.
final class CaptureInput {
  private let capture: MergedCapture
  private let window: TimeWindow
  /// What is read, in the order of the command line.
  let paths: [String]

  init(_ arguments: [String], window: TimeWindow) throws {
    paths = try arguments.flatMap(Self.expand)
    capture = try MergedCapture(paths: paths)
    self.window = window
  }

  /// Hands on the frames of the time window, where they lie in a buffer.
  func read(_ body: (FrameHeader, Span<UInt8>) -> Void) throws(CaptureError) {
    guard window.isBounded else { return try capture.read(body) }
    var start: Moment?
    try capture.read { header, octets in
      start = start ?? header.time
      if window.contains(header.time, from: start) { body(header, octets) }
    }
  }

  /// What is wrong with the files.
  var captureNotes: [CaptureNote] { capture.notes }

  /// The same, and what the reader of the frame numbers has to know.
  var notes: [String] {
    let numbers = capture.firstNumbers
    var notes = captureNotes.map(\.description)
    guard paths.count > 1 else { return notes }
    if capture.overlaps {
      notes.append("captures overlap in time: frames are numbered in the order of time")
    }
    notes += numbers.dropFirst().prefix(Self.mostNumbers).map {
      "frame 1 of \(WireText($0.path)) is numbered \($0.number) here"
    }
    if numbers.count - 1 > Self.mostNumbers {
      notes.append("and so on for \(numbers.count - 1 - Self.mostNumbers) more captures")
    }
    return notes
  }

  private static let mostNumbers = 16

  // MARK: - Directories

  private static let suffixes = [".pcap", ".pcapng", ".cap", ".dmp", ".pcap.gz", ".pcapng.gz"]

  /// A directory stands for the captures in it, by their names; without directories in it.
  private static func expand(_ path: String) throws -> [String] {
    var isDirectory = false
    guard path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory),
      isDirectory
    else { return [path] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let captures = names.filter { name in suffixes.contains { name.lowercased().hasSuffix($0) } }
    guard !captures.isEmpty else { throw CaptureError(path: path, .isDirectory) }
    return captures.sorted().map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
  }
}
