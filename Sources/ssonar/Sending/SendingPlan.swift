import Capture
import LivePcap
import Reporting
import Wire

/// Frames that are to be sent, when, and how often: shown, written or sent.
struct SendingPlan {
  /// Frames with what time they are sent at, counted from the first; without, at once.
  var frames: [(octets: [UInt8], offset: Duration?)]

  /// Shows what would be sent as `decode` shows it.
  func show(_ output: OutputOptions) throws {
    var printer = FramePrinter(
      format: output.format, style: output.style, options: decodeOptions(output), showsAll: true)
    var stream = StandardOutput()
    try stream.write(printer.begin(file: "not sent"))
    for frame in captured { try stream.write(printer.print(frame)) }
    try stream.write(printer.end(notes: []))
    try stream.flush()
  }

  /// Writes what would be sent into a pcapng file; `-` is standard output.
  func write(to path: String) throws {
    do {
      var writer = try PcapngWriter(path: path)
      for frame in captured { try writer.write(frame) }
      try writer.finish()
    } catch {
      StandardError.write("ssonar: \(error)")
      throw ExitStatus.ioFailed.code
    }
  }

  /// Sends, until all is sent or a signal comes.
  func send(over link: LiveLink, signals: SignalInbox) throws -> PacedSender.Account {
    var sender = PacedSender(link)
    var isStopped = false
    var looked = ContinuousClock.now
    for frame in frames {
      let isSent = try sender.send(frame.octets, after: frame.offset) {
        // Asked for every frame, but answered by the system only now and then.
        let now = ContinuousClock.now
        guard now - looked > .milliseconds(20) else { return isStopped }
        looked = now
        if signals.take() != nil { isStopped = true }
        return isStopped
      }
      guard isSent else { break }
    }
    return sender.result
  }

  private func decodeOptions(_ output: OutputOptions) -> DecodeOptions {
    var options = DecodeOptions()
    options.showsSecrets = output.showSecrets
    return options
  }

  /// With times from now on.
  private var captured: [CapturedFrame] {
    let start = WallClock.now
    return frames.enumerated().map { index, frame in
      CapturedFrame(
        number: index + 1, time: start + (frame.offset ?? .zero), bytes: frame.octets)
    }
  }
}

extension PacedSender.Account {
  /// `312 frames (98304 octets) sent in 4.8 s`, and how exact their times were.
  var sentence: String {
    var text =
      "\(frames) \(frames == 1 ? "frame" : "frames") (\(octets) octets) sent"
      + (frames > 1 ? " in \(elapsed.seconds(3)) s" : "")
    if let median, let percentile99, let maximum {
      text +=
        "; behind its time: median \(median.microseconds), 99th percentile "
        + "\(percentile99.microseconds), maximum \(maximum.microseconds)"
    }
    return text
  }
}

extension Duration {
  fileprivate var microseconds: String { "\(wholeNanoseconds / 1000) µs" }

  fileprivate func seconds(_ digits: Int) -> String {
    let milliseconds = wholeNanoseconds / 1_000_000
    let fraction = String(milliseconds % 1000)
    return "\(milliseconds / 1000)."
      + (String(repeating: "0", count: 3 - fraction.count) + fraction).prefix(digits)
  }
}
