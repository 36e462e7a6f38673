import Capture
import Diagnosis
import Discovery
import Framing
import LivePcap
import Reporting
import Wire

/// Prints what `answer` decides, and what it would send: a line each, in large pieces.
struct AnswerPrinter: ~Copyable {
  private let format: OutputOptions.Format
  private var frames: FramePrinter
  private var file: PcapngWriter?
  private var stream = StandardOutput()
  private var json = JSONWriter(.compact)
  private var shown = 0

  /// - Parameter path: of the pcapng file that frames are written to in place of standard output.
  init(_ output: OutputOptions, framesTo path: String?) throws(CaptureError) {
    format = output.format
    var options = DecodeOptions()
    options.showsSecrets = output.showSecrets
    frames = FramePrinter(
      format: output.format, style: output.style, options: options, showsAll: true)
    if let path { file = try PcapngWriter(path: path) }
  }

  mutating func tell(_ entry: LabEntry) throws(CaptureError) {
    guard format == .text else {
      try event("decision", at: entry.time) { json in
        json.field("vlan", Int(entry.vlan.rawValue))
        if let client = entry.client { json.field("client", client.description) }
        json.field("heard", entry.heard)
        json.field("decided", entry.decided)
        if !entry.reason.isEmpty { json.field("reason", entry.reason) }
      }
      return
    }
    try line("\(entry)", at: entry.time)
  }

  /// Something about the work itself.
  mutating func note(_ message: String, at time: Moment) throws(CaptureError) {
    guard format == .text else {
      try event("note", at: time) { json in json.field("message", message) }
      return
    }
    try line(message, at: time)
  }

  /// A frame that would be sent.
  mutating func show(_ octets: [UInt8], at time: Moment) throws(CaptureError) {
    shown += 1
    let frame = CapturedFrame(number: shown, time: time, bytes: octets)
    if file != nil {
      try file?.write(frame)
    } else {
      try stream.write(frames.print(frame))
    }
  }

  mutating func tell(_ summary: AnswerSummary, at time: Moment) throws(CaptureError) {
    guard format == .text else {
      try event("summary", at: time) { json in
        for (name, count) in summary.counts { json.field(name, count) }
      }
      return
    }
    try line(summary.sentence, at: time)
  }

  mutating func flush() throws(CaptureError) { try stream.flush() }

  mutating func finish() throws(CaptureError) {
    try file?.finish()
    try stream.flush()
  }

  private mutating func line(_ text: String, at time: Moment) throws(CaptureError) {
    try stream.write(Array("\(time.iso8601.dropFirst(11).prefix(12))  \(text)\n".utf8))
  }

  private mutating func event(
    _ name: String, at time: Moment, _ body: (inout JSONWriter) -> Void
  ) throws(CaptureError) {
    json.object { json in
      json.field("schema", DiagnosisReport.schema)
      json.field("event", name)
      json.field("time", time.iso8601)
      body(&json)
    }
    json.endLine()
    try stream.write(json.takeBytes())
  }
}
