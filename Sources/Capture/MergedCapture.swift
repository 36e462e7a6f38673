import Wire

/// Several captures as one, in the order of time: a capture that was split into files, or one
/// network recorded at several places.
///
/// Frames are numbered in that order, as in a file that holds them all; interfaces are numbered as
/// they appear. Only those files are open whose time has come, so a ring of a thousand files is as
/// well as one. A single capture is passed on as it is.
///
/// A class, for the reason that ``CaptureFile`` is one.
public final class MergedCapture: FrameSource {
  /// In the order of their first frames; those that were not reached yet come last.
  private var waiting: [Part]
  private var open: [Part] = []
  private var finished: [Part] = []
  private let isSingle: Bool
  private var lastNumber = 0
  private var interfaces: [InterfaceKey: Int] = [:]
  /// Frames of one file came between those of another.
  public private(set) var overlaps = false

  private struct Part {
    let index: Int
    let path: String
    /// `nil` until its time has come.
    var file: CaptureFile?
    var head: CapturedFrame?
    /// Of the head; a frame without a time follows the one before it.
    var time: Moment?
    /// What the merged capture calls its first frame.
    var firstNumber: Int?
    /// Of a file that was read to its end and closed.
    var finalNotes: [CaptureNote] = []

    var notes: [CaptureNote] { file?.notes ?? finalNotes }
  }

  private struct InterfaceKey: Hashable {
    let part: Int
    let interface: Int
  }

  /// Opens captures by their paths; `-` is standard input. Fails if one of them is no capture.
  public init(paths: [String]) throws(CaptureError) {
    isSingle = paths.count == 1
    waiting = []
    for (index, path) in paths.enumerated() {
      let file = try CaptureFile(path: path)
      var part = Part(index: index, path: path)
      if isSingle {
        part.file = file
      } else {
        part.head = try file.next()
        part.time = part.head?.time
        // What was read of a pipe is gone; a file is opened again when its time has come.
        if path == "-" { part.file = file } else { part.head = nil }
      }
      waiting.append(part)
    }
    waiting.sort { ($0.time ?? .epoch, $0.index) < ($1.time ?? .epoch, $1.index) }
  }

  public func next() throws(CaptureError) -> CapturedFrame? {
    try openDue()
    guard let chosen = open.indices.min(by: { isEarlier(open[$0], open[$1]) }),
      var frame = open[chosen].head
    else { return nil }
    let part = open[chosen]
    if isSingle {
      lastNumber = frame.number
    } else {
      lastNumber += 1
      frame.number = lastNumber
      frame.interface = interface(of: frame, in: part)
    }
    if part.firstNumber == nil { open[chosen].firstNumber = lastNumber }
    if open.count > 1 { overlaps = true }
    try advance(chosen)
    return frame
  }

  public var notes: [CaptureNote] {
    (finished + open).sorted { $0.index < $1.index }.flatMap(\.notes)
  }

  /// What each capture's first frame is called here, in the order of time.
  public var firstNumbers: [(path: String, number: Int)] {
    (finished + open).compactMap { part in part.firstNumber.map { (part.path, $0) } }
      .sorted { $0.number < $1.number }
  }

  // MARK: - The parts

  /// Opens what begins before the next frame, or the next file if there is no frame left.
  private func openDue() throws(CaptureError) {
    while let next = waiting.first {
      if let earliest = open.compactMap(\.time).min(), let start = next.time, earliest < start {
        return
      }
      waiting.removeFirst()
      var part = next
      if part.file == nil { part.file = try CaptureFile(path: part.path) }
      open.append(part)
      if part.head == nil { try advance(open.count - 1) }
    }
  }

  /// Reads the next frame of a part; a part without one is finished.
  private func advance(_ index: Int) throws(CaptureError) {
    guard let frame = try open[index].file?.next() else {
      var part = open.remove(at: index)
      (part.head, part.finalNotes, part.file) = (nil, part.notes, nil)
      finished.append(part)
      return
    }
    open[index].head = frame
    open[index].time = frame.time ?? open[index].time
  }

  private func isEarlier(_ one: Part, _ other: Part) -> Bool {
    (one.time ?? .epoch, one.index) < (other.time ?? .epoch, other.index)
  }

  private func interface(of frame: CapturedFrame, in part: Part) -> Int {
    let key = InterfaceKey(part: part.index, interface: frame.interface)
    if let known = interfaces[key] { return known }
    let number = interfaces.count
    interfaces[key] = number
    return number
  }
}

@available(*, unavailable)
extension MergedCapture: Sendable {}
