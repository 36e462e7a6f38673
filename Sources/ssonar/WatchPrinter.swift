import Diagnosis
import LivePcap
import Reporting
import Wire

/// Prints what a watch has to tell, line by line and at once.
struct WatchPrinter: ~Copyable {
  private let format: OutputOptions.Format
  private var text: TextWriter
  private var json = JSONWriter(.compact)
  private var stream = StandardOutput()

  /// A table in place of lines.
  private let isTable: Bool
  private var nextTable = ContinuousClock.now

  init(_ output: OutputOptions, isTable: Bool = false) {
    self.isTable = isTable
    format = output.format
    text = TextWriter(output.style)
  }

  mutating func tell(_ news: [LiveNews]) throws {
    guard !news.isEmpty, !isTable else { return }
    for line in news {
      switch format {
      case .text: line.write(to: &text)
      case .json, .ndjson: line.write(to: &json)
      }
    }
    try flush()
  }

  /// An interface went down, came up or went away.
  mutating func tell(_ event: LiveEvent) throws {
    guard let message = event.message else { return }
    switch format {
    case .text: text.line("\(WallClock.now.iso8601.dropFirst(11).prefix(12))  \(message)")
    case .json, .ndjson:
      json.object { json in
        json.field("schema", DiagnosisReport.schema)
        json.field("event", "interface")
        json.field("time", WallClock.now.iso8601)
        json.field("message", message)
      }
      json.endLine()
    }
    try flush()
  }

  /// The whole story in the end.
  mutating func tell(_ report: DiagnosisReport) throws {
    switch format {
    case .text:
      try stream.write([0x0A])
      try report.text(text.style) { try stream.write($0) }
    case .json, .ndjson: try report.ndjson { try stream.write($0) }
    }
    try stream.flush()
  }

  /// Once a second, the phones in a table over the whole terminal.
  mutating func refresh(_ diagnoser: LiveDiagnoser, _ statistics: [LiveStatistics]) throws {
    guard ContinuousClock.now >= nextTable else { return }
    nextTable = .now + .seconds(1)
    let sum = statistics.reduce(LiveStatistics(), +)
    let phones = diagnoser.phones
    // Home, and everything behind it cleared (ECMA-48 §8.3.21, §8.3.39).
    try stream.write(Array("\u{1B}[H\u{1B}[2J".utf8))
    text.line(
      "\(WallClock.now.iso8601.dropFirst(11).prefix(8)) UTC  \(diagnoser.frames) frames, "
        + "\(diagnoser.devices) devices, \(phones.count) phones; dropped \(sum.droppedByKernel)"
        + (diagnoser.forgottenDevices > 0 ? "; forgotten \(diagnoser.forgottenDevices)" : ""))
    text.line()
    PhoneTable(phones, rows: Terminal.size.rows - 6).write(to: &text)
    try flush()
  }

  private mutating func flush() throws {
    try stream.write(text.takeBytes())
    try stream.write(json.takeBytes())
    try stream.flush()
  }
}
