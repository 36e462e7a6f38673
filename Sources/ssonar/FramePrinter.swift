import Capture
import Diagnosis
import Framing
import Reporting
import Wire

/// Turns decoded frames into text, a JSON document or lines of JSON, one after the other.
struct FramePrinter {
  private let format: OutputOptions.Format
  private let options: DecodeOptions
  /// `nil` for every frame that holds something we decode.
  private let selection: FrameSelection?
  private let showsAll: Bool
  private let style: TextStyle
  /// What the cores remember: each takes one, and gives it back.
  private let memories = JSONMemories()
  private var start: Moment?
  private var shown = 0
  private var passedOver = 0
  private var needsComma = false

  init(
    format: OutputOptions.Format, style: TextStyle, options: DecodeOptions,
    selection: FrameSelection? = nil, showsAll: Bool = false
  ) {
    self.selection = selection
    self.showsAll = showsAll
    self.format = format
    self.options = options
    self.style = style
  }

  /// What stands before the frames. The document of `--format json` holds a frame a line, so that
  /// it can be written while it is made.
  func begin(file: String) -> [UInt8] {
    guard format == .json else { return [] }
    var head = JSONWriter(.compact)
    head.value(WireText(file).printable)
    return Array("{\"schema\": \(DiagnosisReport.schema), \"file\": ".utf8) + head.bytes
      + Array(", \"frames\": [".utf8)
  }

  /// Whether a frame is printed, as far as a glance tells; counts those that are passed over. Times
  /// in the text count from the first frame of the file, shown or not.
  mutating func wants(_ header: FrameHeader, _ octets: Span<UInt8>) -> Bool {
    start = start ?? header.time
    if let selection { return selection.contains(header.number) }
    guard !showsAll, header.linkType == .ethernet, !FrameContent.mayBeIn(PacketGlance(octets))
    else { return true }
    passedOver += 1
    return false
  }

  /// How many frames are printed together: enough for all cores, little memory.
  static let batch = 512
  private static let framesOfOneCore = 64

  /// The frame as it is to be printed, or nothing.
  mutating func print(_ frame: CapturedFrame) -> [UInt8] { Array(print([frame]).joined()) }

  /// The frames as they are to be printed, one after the other, made on all cores.
  mutating func print(_ frames: [CapturedFrame]) -> [[UInt8]] {
    start = start ?? frames.first?.time
    let plan = Plan(
      format: format, style: style, options: options, start: start,
      showsAll: showsAll || selection != nil, memories: memories)
    let wanted = frames.filter { selection?.contains($0.number) ?? true }
    let pieces = Swift.stride(from: 0, to: wanted.count, by: Self.framesOfOneCore).map {
      Piece(frames: wanted[$0..<min(wanted.count, $0 + Self.framesOfOneCore)])
    }
    var printed: [[UInt8]] = []
    for piece in pieces.mapInParallel(by: 1, plan.print) {
      shown += piece.shown
      passedOver += piece.passedOver
      if format == .json, piece.shown > 0 {
        printed.append(Array((needsComma ? ",\n" : "\n").utf8))
        needsComma = true
      }
      printed.append(piece.bytes)
    }
    return printed
  }

  /// What one core makes at a time.
  private struct Piece: Sendable {
    var frames: ArraySlice<CapturedFrame>
    var bytes: [UInt8] = []
    var shown = 0
    var passedOver = 0
  }

  /// What every core needs to know.
  private struct Plan: Sendable {
    let format: OutputOptions.Format
    let style: TextStyle
    let options: DecodeOptions
    let start: Moment?
    let showsAll: Bool
    let memories: JSONMemories

    @Sendable func print(_ given: Piece) -> Piece {
      var piece = given
      var text = TextWriter(style)
      var json = JSONWriter(remembering: memories.take())
      for captured in given.frames {
        let frame = DecodedFrame(captured)
        guard showsAll || frame.isOurs else {
          piece.passedOver += 1
          continue
        }
        switch format {
        case .text: frame.write(to: &text, from: start, options: options)
        case .ndjson:
          frame.write(to: &json, options: options)
          json.endLine()
        case .json:
          if piece.shown > 0 { json.separateLines() }
          frame.write(to: &json, options: options)
        }
        piece.shown += 1
      }
      memories.giveBack(json.takeMemory())
      piece.frames = []
      piece.bytes = format == .text ? text.takeBytes() : json.takeBytes()
      return piece
    }
  }

  /// What stands after the frames; `notes` are about the file.
  mutating func end(notes: [String]) -> [UInt8] {
    switch format {
    case .ndjson: return []
    case .json:
      var tail = JSONWriter(.compact)
      tail.array { writer in
        for note in notes { writer.value(note) }
      }
      return Array("\n], \"notes\": ".utf8) + tail.bytes + Array("}\n".utf8)
    case .text:
      let rest =
        passedOver == 0
        ? "" : "; \(passedOver) others hold no DHCP or LLDP (--all shows them)"
      var text = TextWriter(style)
      text.line("\(shown) \(shown == 1 ? "frame" : "frames") shown\(rest)")
      return text.takeBytes()
    }
  }
}
