import Capture
import Diagnosis
import FoundationEssentials
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
  /// In a JSON document something stands before the next frame.
  private var needsComma = false
  /// Frames that are handed out together.
  private var collected = Piece()
  private var line: WorkLine<Piece, Piece>?

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

  /// The frame as it is to be printed, or nothing.
  mutating func print(_ frame: CapturedFrame) -> [UInt8] {
    start = start ?? frame.time
    return finish(plan.print(Piece(frames: [frame])))
  }

  // MARK: - On all cores

  /// Under way at a time: enough that no core waits for another, little memory.
  private static let mostPieces = min(16, 2 * ProcessInfo.processInfo.activeProcessorCount + 2)

  /// Takes a frame that is wanted, to be made when a core has time for it; gives back what is to be
  /// printed next, if so much is under way that it has to be waited for.
  mutating func give(_ frame: CapturedFrame) -> [UInt8]? {
    collected.add(frame)
    return collected.isFull ? giveCollected() : nil
  }

  /// What is to be printed next of the frames that were given, waited for; `nil` if that was all.
  mutating func takeRest() -> [UInt8]? {
    if !collected.frames.isEmpty, let printed = giveCollected() { return printed }
    return line?.take().map { finish($0) }
  }

  private mutating func giveCollected() -> [UInt8]? {
    let line = line ?? WorkLine(mostUnderWay: Self.mostPieces, plan.print)
    self.line = line
    return line.give(exchange(&collected, with: Piece())).map { finish($0) }
  }

  /// Octets that were printed, to be used for others.
  func giveBack(_ printed: [UInt8]) {
    if format != .text { memories.giveBack(printed) }
  }

  /// Counts a piece that is printed next, and puts it behind the others.
  private mutating func finish(_ piece: Piece) -> [UInt8] {
    shown += piece.shown
    passedOver += piece.passedOver
    guard format == .json, piece.shown > 0, !needsComma else { return piece.bytes }
    needsComma = true
    return Array(piece.bytes.dropFirst())
  }

  private var plan: Plan {
    Plan(
      format: format, style: style, options: options, start: start,
      showsAll: showsAll || selection != nil, memories: memories)
  }

  /// What one core makes at a time. In a JSON document a comma stands before every frame, for the
  /// core cannot know which is the first.
  private struct Piece: Sendable {
    private(set) var frames: [CapturedFrame] = []
    private var octets = 0
    var bytes: [UInt8] = []
    var shown = 0
    var passedOver = 0

    /// So few that the cores end together, so many that handing them out costs nothing.
    private static let mostFrames = 64
    /// Few of the largest frames are made of many more octets than they have.
    private static let mostOctets = 32 << 10

    init(frames: [CapturedFrame] = []) {
      self.frames = frames
    }

    var isFull: Bool { frames.count >= Self.mostFrames || octets >= Self.mostOctets }

    mutating func add(_ frame: CapturedFrame) {
      frames.append(frame)
      octets += frame.bytes.count
    }
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
      var made = Piece()
      var text = TextWriter(style)
      var json = JSONWriter(remembering: memories.take(), into: memories.takeOctets())
      for captured in given.frames {
        let frame = DecodedFrame(captured)
        guard showsAll || frame.isOurs else {
          made.passedOver += 1
          continue
        }
        made.shown += 1
        switch format {
        case .text: frame.write(to: &text, from: start, options: options)
        case .ndjson:
          frame.write(to: &json, options: options)
          json.endLine()
        case .json:
          json.separateLines()
          frame.write(to: &json, options: options)
        }
      }
      memories.giveBack(json.takeMemory())
      made.bytes = format == .text ? text.takeBytes() : json.takeBytes()
      return made
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
        switch passedOver {
        case 0: ""
        case 1: "; 1 other holds no DHCP, LLDP or CDP (--all shows it)"
        default: "; \(passedOver) others hold no DHCP, LLDP or CDP (--all shows them)"
        }
      var text = TextWriter(style)
      text.line("\(shown) \(shown == 1 ? "frame" : "frames") shown\(rest)")
      return text.takeBytes()
    }
  }
}
