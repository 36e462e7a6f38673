import Capture
import Diagnosis
import Discovery
import Reporting
import Settings
import Wire

/// Prints what a probed phone does while it does it, and the report at the end.
struct ProbePrinter: ~Copyable {
  private let output: OutputOptions
  private var text: RunTextPrinter
  private let json: RunJSONPrinter
  private var stream = StandardOutput()
  private var entries: [RunEntry] = []
  private var frames: FramePrinter
  private var file: PcapngWriter?
  private var shown = 0
  private let isTold: Bool

  /// More is in no run that anybody reads.
  private static let mostEntries = 1 << 16

  /// - Parameter path: of the pcapng file for frames that would be sent, in place of standard output.
  init(
    _ output: OutputOptions, _ outcome: OutcomeOptions, from start: Moment, framesTo path: String?
  ) throws(CaptureError) {
    self.output = output
    isTold = !outcome.quiet
    text = RunTextPrinter(output.style, from: start, showsRepetitions: outcome.all)
    json = RunJSONPrinter(from: start)
    var options = DecodeOptions()
    options.showsSecrets = output.showSecrets
    frames = FramePrinter(
      format: output.format, style: output.style, options: options, showsAll: true)
    if let path { file = try PcapngWriter(path: path) }
  }

  mutating func add(_ entry: RunEntry) throws(CaptureError) {
    guard isTold else { return }
    switch output.format {
    case .text: try stream.write(text.print(entry))
    case .ndjson: try stream.write(json.line(entry))
    case .json: if entries.count < Self.mostEntries { entries.append(entry) }
    }
  }

  /// A frame that would be sent.
  mutating func show(_ octets: [UInt8], at time: Moment) throws(CaptureError) {
    shown += 1
    let frame = CapturedFrame(number: shown, time: time, bytes: octets)
    if file != nil {
      try file?.write(frame)
    } else if output.format != .json {
      try stream.write(frames.print(frame))
    }
  }

  mutating func flush() throws(CaptureError) { try stream.flush() }

  /// The end of the run, then the files, then the diagnosis.
  mutating func end(
    _ result: RunResult, unmet: [UnmetExpectation],
    _ files: [(url: String, report: SettingsReport)], _ diagnosis: DiagnosisReport
  ) throws {
    try file?.finish()
    let showsSecrets = output.showSecrets
    switch output.format {
    case .text:
      try stream.write(text.end(result, unmet: unmet))
      var writer = TextWriter(output.style)
      for file in files {
        writer.line()
        file.report.write(
          to: &writer, name: WireText(file.url).printable, showsSecrets: showsSecrets)
      }
      writer.line()
      try stream.write(writer.takeBytes())
      try stream.write(diagnosis.text(output.style))
    case .ndjson:
      try stream.write(json.endLine(result, unmet: unmet))
      for file in files {
        var writer = JSONWriter(.compact)
        file.report.write(to: &writer, name: file.url, showsSecrets: showsSecrets)
        writer.endLine()
        try stream.write(writer.takeBytes())
      }
      try diagnosis.ndjson { try stream.write($0) }
    case .json:
      try stream.write(
        json.document(entries, result, unmet: unmet) { json in
          json.array("settings") { json in
            for file in files {
              file.report.write(to: &json, name: file.url, showsSecrets: showsSecrets)
            }
          }
          json.object("diagnosis") { diagnosis.writeFields(to: &$0) }
        })
    }
    try stream.flush()
  }
}
