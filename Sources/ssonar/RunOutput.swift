import Capture
import Discovery
import Reporting
import Wire

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Prints a run while it happens, keeps its frames, and says at the end what it came to.
struct RunOutput: ~Copyable {
  private let format: OutputOptions.Format
  private var text: RunTextPrinter
  private let json: RunJSONPrinter
  private var stream = StandardOutput()
  private var entries: [RunEntry] = []
  private(set) var frames: [CapturedFrame] = []
  private let isTold: Bool
  private let isRecording: Bool
  private let pace: Double
  private var last: Moment

  /// More is in no run that anybody reads.
  private static let mostFrames = 1 << 20

  init(_ output: OutputOptions, _ outcome: OutcomeOptions, from start: Moment, pace: Double) {
    format = output.format
    text = RunTextPrinter(output.style, from: start, showsRepetitions: outcome.all)
    json = RunJSONPrinter(from: start)
    isTold = !outcome.quiet
    isRecording = outcome.recording != nil
    self.pace = pace
    last = start
  }

  mutating func add(_ entry: RunEntry) throws {
    try wait(for: entry.time)
    if isRecording, frames.count < Self.mostFrames, let octets = entry.frame {
      frames.append(CapturedFrame(number: frames.count + 1, time: entry.time, bytes: octets))
    }
    guard isTold else { return }
    switch format {
    case .text: try stream.write(text.print(entry))
    case .ndjson: try stream.write(json.line(entry))
    case .json: entries.append(entry)
    }
    if pace > 0 { try stream.flush() }
  }

  mutating func end(
    _ result: RunResult, unmet: [UnmetExpectation], _ comparison: RunComparison? = nil
  ) throws {
    switch format {
    case .text: try stream.write(text.end(result, unmet: unmet, comparison))
    case .ndjson: try stream.write(json.endLine(result, unmet: unmet, comparison))
    case .json: try stream.write(json.document(entries, result, unmet: unmet, comparison))
    }
    try stream.flush()
  }

  /// For people who want to watch: lets the time pass that passes in the run, `pace` times faster.
  private mutating func wait(for time: Moment) throws {
    defer { last = max(last, time) }
    guard pace > 0, time > last else { return }
    let microseconds = Double((time - last).wholeNanoseconds) / 1_000 / pace
    guard microseconds >= 1 else { return }
    try stream.flush()
    usleep(UInt32(min(microseconds, 600_000_000)))
  }
}
