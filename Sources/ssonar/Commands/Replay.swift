import ArgumentParser
import Capture
import LivePcap
import Wire

struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put the frames of a capture back on a wire, at their own pace or another.",
    discussion: """
      SENDS FRAMES on the interface that --onto names. Their times are absolute: one late frame does \
      not delay the rest. The error of the pace is measured and told. Frames that the capture cut, \
      or that are no Ethernet frames, are left out and counted.

        ssonar replay site.pcapng --onto eth1
        ssonar replay site.pcapng --onto eth1 --speed 10 --vlan 20
        ssonar replay site.pcapng --onto eth1 --address 192.0.2.1=198.51.100.1

      --dry-run shows the frames and sends nothing.
      """)

  @Argument(help: "Capture files or directories; - is standard input.")
  var files: [String]

  @Option(
    help: ArgumentHelp("The interface to send on; it must be named.", valueName: "interface"))
  var onto: String

  @Option(
    help: ArgumentHelp(
      "So many times as fast, 0.01 to 1000; or 'max' for as fast as possible.",
      valueName: "factor"))
  var speed = Speed.times(1)

  @OptionGroup var rewriting: FrameRewriting
  @OptionGroup var window: TimeWindow

  @Flag(help: "Show the frames as decode does; send nothing.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "With --dry-run: write the frames into this pcapng file instead.", valueName: "file"))
  var to: String?

  @OptionGroup var output: OutputOptions
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

  func validate() throws {
    if to != nil, !dryRun { throw ValidationError("'--to' needs --dry-run") }
  }

  func run() throws {
    let signals = SignalInbox([SignalInbox.interrupt, SignalInbox.terminate])
    try reporting {
      let plan = try plan()
      if dryRun {
        if let to { try plan.write(to: to) } else { try plan.show(output) }
        return
      }
      let link = try sending.open(onto)
      let account = try plan.send(over: link, signals: signals)
      StandardError.write("ssonar: \(account.sentence) on \(WireText(onto).printable)")
    }
  }

  private func plan() throws -> SendingPlan {
    var plan = SendingPlan(frames: [])
    var start: Moment?
    var cut = 0
    var foreign = 0
    let capture = try CaptureInput(files, window: window)
    try capture.read { frame in
      guard frame.linkType == .ethernet else {
        foreign += 1
        return
      }
      guard !frame.isCut else {
        cut += 1
        return
      }
      guard plan.frames.count < Self.mostFrames else {
        throw ValidationError(
          "more than \(Self.mostFrames) frames; --since and --until choose a part")
      }
      start = start ?? frame.time
      plan.frames.append((rewriting.apply(to: frame.bytes), offset(of: frame.time, from: start)))
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
