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
  /// The one that the last frame is of; it is read on when that frame has been looked at.
  private var current: Int?
  private let isSingle: Bool
  private let single: CaptureFile?
  private var lastNumber = 0
  private var interfaces: [InterfaceKey: Int] = [:]
  /// Frames of one file came between those of another.
  public private(set) var overlaps = false

  private struct Part {
    let index: Int
    let path: String
    /// `nil` until its time has come.
    var file: CaptureFile?
    /// The next frame; its octets lie in the file's buffer.
    var head: FrameHeader?
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
    var single: CaptureFile?
    for (index, path) in paths.enumerated() {
      let file = try CaptureFile(path: path)
      var part = Part(index: index, path: path)
      if isSingle {
        part.file = file
        single = file
      } else {
        part.head = try file.nextHeader()
        part.time = part.head?.time
        // What was read of a pipe is gone; a file is opened again when its time has come.
        if path == "-" { part.file = file } else { part.head = nil }
      }
      waiting.append(part)
    }
    self.single = single
    waiting.sort { ($0.time ?? .epoch, $0.index) < ($1.time ?? .epoch, $1.index) }
  }

  public func next() throws(CaptureError) -> CapturedFrame? {
    guard let header = try nextHeader() else { return nil }
    return CapturedFrame(header, bytes: Array(octets))
  }

  /// Goes on to the next frame without copying it: ``octets`` are its octets.
  package func nextHeader() throws(CaptureError) -> FrameHeader? {
    if isSingle { return try nextOfSingle() }
    if let current { try advance(current) }
    current = nil
    try openDue()
    guard let chosen = open.indices.min(by: { isEarlier(open[$0], open[$1]) }),
      var header = open[chosen].head
    else { return nil }
    lastNumber += 1
    header.number = lastNumber
    header.interface = interface(of: header, in: open[chosen])
    if open[chosen].firstNumber == nil { open[chosen].firstNumber = lastNumber }
    if open.count > 1 { overlaps = true }
    current = chosen
    return header
  }

  /// The octets of the frame that was read last, as ``CaptureFile/octets``.
  package var octets: ArraySlice<UInt8> {
    if isSingle { return single?.octets ?? [] }
    return current.flatMap { open[$0].file?.octets } ?? []
  }

  /// Hands each frame that is left to `body` where it lies in a buffer; `body` must not touch this
  /// capture.
  package func read(_ body: (FrameHeader, Span<UInt8>) -> Void) throws(CaptureError) {
    if let single { return try single.read(body) }
    while let header = try nextHeader() {
      let octets = octets
      body(header, octets.span)
    }
  }

  /// The same, a block of frames at a time, if this is one capture; `false` if it is several, and
  /// nothing was read.
  package func readBlocks<View: BlockView>(
    _ body: (FrameBlock, View) -> Void
  ) throws(CaptureError) -> Bool {
    guard let single else { return false }
    try single.readBlocks(body)
    return true
  }

  /// Nothing to compare and nothing to renumber.
  private func nextOfSingle() throws(CaptureError) -> FrameHeader? {
    guard let header = try single?.nextHeader() else { return nil }
    if lastNumber == 0 { waiting[0].firstNumber = header.number }
    lastNumber = header.number
    return header
  }

  public var notes: [CaptureNote] {
    read.sorted { $0.index < $1.index }.flatMap(\.notes)
  }

  /// What each capture's first frame is called here, in the order of time.
  public var firstNumbers: [(path: String, number: Int)] {
    read.compactMap { part in part.firstNumber.map { (part.path, $0) } }
      .sorted { $0.number < $1.number }
  }

  // MARK: - The parts

  /// Those whose time has come.
  private var read: [Part] { isSingle ? waiting : finished + open }

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
    guard let header = try open[index].file?.nextHeader() else {
      var part = open.remove(at: index)
      (part.head, part.finalNotes, part.file) = (nil, part.notes, nil)
      finished.append(part)
      return
    }
    open[index].head = header
    open[index].time = header.time ?? open[index].time
  }

  private func isEarlier(_ one: Part, _ other: Part) -> Bool {
    (one.time ?? .epoch, one.index) < (other.time ?? .epoch, other.index)
  }

  private func interface(of frame: FrameHeader, in part: Part) -> Int {
    let key = InterfaceKey(part: part.index, interface: frame.interface)
    if let known = interfaces[key] { return known }
    let number = interfaces.count
    interfaces[key] = number
    return number
  }
}

@available(*, unavailable)
extension MergedCapture: Sendable {}
