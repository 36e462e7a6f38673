import Capture
import Reporting
import Wire

/// Turns decoded frames into text, a JSON document or lines of JSON, one after the other.
struct FramePrinter {
  private let format: OutputOptions.Format
  private let options: DecodeOptions
  /// `nil` for every frame that holds something we decode.
  private let selection: FrameSelection?
  private let showsAll: Bool
  private var text: TextWriter
  private var json: JSONWriter
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
    text = TextWriter(style)
    json = JSONWriter(.compact)
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

  /// The frame as it is to be printed, or nothing. Times in the text count from the first frame of
  /// the file, shown or not.
  mutating func print(_ captured: CapturedFrame) -> [UInt8] {
    start = start ?? captured.time
    if let selection, !selection.contains(captured.number) { return [] }
    let frame = DecodedFrame(captured)
    guard showsAll || selection != nil || frame.isOurs else {
      passedOver += 1
      return []
    }
    shown += 1
    switch format {
    case .text:
      frame.write(to: &text, from: start, options: options)
      return text.takeBytes()
    case .ndjson:
      frame.write(to: &json, options: options)
      json.endLine()
      return json.takeBytes()
    case .json:
      defer { needsComma = true }
      frame.write(to: &json, options: options)
      let separator: [UInt8] = Array((needsComma ? ",\n" : "\n").utf8)
      let bytes = json.takeBytes()
      json = JSONWriter(.compact)
      return separator + bytes
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
      text.line("\(shown) \(shown == 1 ? "frame" : "frames") shown\(rest)")
      return text.takeBytes()
    }
  }
}
