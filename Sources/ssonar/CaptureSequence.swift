import Capture
import Wire

/// Several capture files as one capture: frame numbers and interfaces run on.
final class CaptureSequence {
  private let paths: [String]
  /// What is wrong with the files.
  private(set) var captureNotes: [CaptureNote] = []
  /// The same, and what the reader of the frame numbers has to know.
  private(set) var notes: [String] = []

  init(_ paths: [String]) {
    self.paths = paths
  }

  func read(_ body: (CapturedFrame) throws -> Void) throws {
    var lastNumber = 0
    var interfaces = 0
    for (index, path) in paths.enumerated() {
      let file = try CaptureFile(path: path)
      let (numberBefore, interfacesBefore) = (lastNumber, interfaces)
      while var frame = try file.next() {
        frame.number += numberBefore
        frame.interface += interfacesBefore
        lastNumber = frame.number
        interfaces = max(interfaces, frame.interface + 1)
        try body(frame)
      }
      captureNotes += file.notes
      notes += file.notes.map(\.description)
      if index > 0 {
        notes.append("frame 1 of \(WireText(path)) is numbered \(numberBefore + 1) here")
      }
    }
  }
}
