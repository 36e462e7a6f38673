import Capture
import FoundationEssentials
import Wire

/// The captures that a command was given, as one: files, directories of files, standard input.
final class CaptureInput {
  private let capture: MergedCapture
  private let window: TimeWindow
  /// What is read, in the order of the command line.
  let paths: [String]
  /// Files of directories that hold nothing at all: a recording that was ended while it began them.
  private let empty: Int

  init(_ arguments: [String], window: TimeWindow) throws {
    let found = try arguments.map(Self.expand)
    paths = found.flatMap(\.paths)
    empty = found.reduce(0) { $0 + $1.empty }
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

  /// Hands all frames of one capture on in blocks; `false`, with nothing read, if there are several
  /// captures or only some of the frames are asked for.
  func readBlocks<View: BlockView>(_ body: (FrameBlock, View) -> Void) throws(CaptureError) -> Bool
  {
    guard !window.isBounded else { return false }
    return try capture.readBlocks(body)
  }

  /// What is wrong with the files.
  var captureNotes: [CaptureNote] { capture.notes }

  /// The same, and what the reader of the frame numbers has to know.
  var notes: [String] {
    let numbers = capture.firstNumbers
    var notes = captureNotes.map(\.description)
    if empty > 0 { notes.append("\(empty) empty \(empty == 1 ? "file" : "files") passed over") }
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

  /// A directory stands for the captures in it, by their names; without directories in it, and
  /// without empty files if there are others.
  private static func expand(_ path: String) throws -> (paths: [String], empty: Int) {
    var isDirectory = false
    guard path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory),
      isDirectory
    else { return ([path], 0) }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let captures = names.filter { name in suffixes.contains { name.lowercased().hasSuffix($0) } }
    guard !captures.isEmpty else { throw CaptureError(path: path, .isDirectory) }
    let paths = captures.sorted().map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
    let filled = paths.filter { !FileDescriptor.isEmpty($0) }
    return filled.isEmpty ? (paths, 0) : (filled, paths.count - filled.count)
  }
}
