import ArgumentParser
import Capture
import LivePcap
import Wire

/// `replay --onto`: the frames of a capture, back on a wire.
struct WireReplay: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "So many times as fast, 0.01 to 1000; or 'max' for as fast as possible.",
      valueName: "factor"))
  var speed = Speed.times(1)

  @OptionGroup var rewriting: FrameRewriting
  @OptionGroup var dryRun: DryRunOptions
  @OptionGroup var sending: SendingOptions

  /// More frames are not held in memory.
  private static let mostFrames = 1_000_000

  enum Speed: ExpressibleByArgument, CustomStringConvertible {
    case times(Double)
    case unlimited

    init?(argument: String) {
      if argument == "max" {
        self = .unlimited
      } else if let factor = Double(argument), (0.01...1000).contains(factor) {
        self = .times(factor)
      } else {
        return nil
      }
    }

    var description: String {
      switch self {
      case .times(let factor): factor == 1 ? "1" : "\(factor)"
      case .unlimited: "max"
      }
    }

    var defaultValueDescription: String { description }
  }

  /// Puts the frames of captures onto the interface `onto`.
  func run(_ files: [String], onto: String, _ window: TimeWindow, _ output: OutputOptions) throws {
    let signals = SignalInbox([SignalInbox.interrupt, SignalInbox.terminate])
    try reporting {
      let plan = try plan(files, window)
      if try dryRun.carryOut(plan, output) { return }
      let link = try sending.open(onto)
      let account = try plan.send(over: link, signals: signals)
      StandardError.write("ssonar: \(account.sentence) on \(WireText(onto).printable)")
    }
  }

  private func plan(_ files: [String], _ window: TimeWindow) throws -> SendingPlan {
    var plan = SendingPlan(frames: [])
    var start: Moment?
    var cut = 0
    var foreign = 0
    var left = 0
    let capture = try CaptureInput(files, window: window)
    try capture.read { frame, octets in
      guard frame.linkType == .ethernet else {
        foreign += 1
        return
      }
      guard octets.count >= frame.originalLength else {
        cut += 1
        return
      }
      guard plan.frames.count < Self.mostFrames else {
        left += 1
        return
      }
      start = start ?? frame.time
      plan.frames.append(
        (rewriting.apply(to: [UInt8](copying: octets)), offset(of: frame.time, from: start)))
    }
    if left > 0 {
      throw ValidationError(
        "more than \(Self.mostFrames) frames; --since and --until choose a part")
    }
    for note in capture.captureNotes { StandardError.write("ssonar: \(note)") }
    if cut > 0 { StandardError.write("ssonar: \(cut) frames are cut in the capture and left out") }
    if foreign > 0 {
      StandardError.write("ssonar: \(foreign) frames are no Ethernet frames and left out")
    }
    return plan
  }

  private func offset(of time: Moment?, from start: Moment?) -> Duration? {
    guard case .times(let factor) = speed else { return nil }
    guard let time, let start, time > start else { return .zero }
    return .nanoseconds(Int64(Double((time - start).wholeNanoseconds) / factor))
  }
}
