import ArgumentParser
import Capture
import Diagnosis
import Framing
import LivePcap
import Reporting

struct Watch: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain live what phones do: a line when something happens, a verdict as it falls.",
    discussion: """
      The engine of 'diagnose' on one or several interfaces, at best the mirror port of the phone's \
      switch port. Times are of the day in UTC. Ctrl-C ends with the whole story; SIGHUP begins a \
      new file of the recording. What is wrong is told when it has stayed wrong for two seconds. \
      Nothing is sent.

        ssonar watch eth0
        ssonar watch eth0 --format ndjson --record captures/ --ring-size 10M

      Exit status: 0 nothing wrong; 1 at least one finding of severity error; 66 no such interface; \
      69 the interface went away; 74 a file or standard output could not be written; 77 no \
      permission.
      """)

  @OptionGroup var listening: InterfaceOptions

  @Option(
    name: .customLong("only"),
    help: ArgumentHelp(
      "Tell only of this device; may be given several times.", valueName: "mac"))
  var only: [MACAddress] = []

  @OptionGroup var phone: PhoneOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Exit with status 1 from this severity on: info, warning, error.")
  var failOn = Severity.error

  @Option(
    help: ArgumentHelp(
      "Also record the frames: a file, or a folder for many files.", valueName: "path"))
  var record: String?

  @OptionGroup var ring: RingOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var bounds: LiveBounds

  @Flag(help: "A table of phones that refreshes, in place of lines; for a terminal.")
  var top = false

  @Option(
    help: ArgumentHelp(
      "Answer HTTP with numbers for Prometheus: 9101 is 127.0.0.1:9101.",
      valueName: "address:port"))
  var metrics: MetricsAddress?

  func validate() throws {
    if record == "-" { throw ValidationError("'--record -': 'ssonar record' writes into a pipe") }
    if output.format == .json {
      throw ValidationError("'--format json': a watch has no end; use ndjson, an object a line")
    }
    if top, output.format != .text || !StandardOutput.isTerminal {
      throw ValidationError("'--top' is for a terminal, and for text")
    }
    if record == nil, ring.ringSize != nil || ring.ringSeconds != nil {
      throw ValidationError("'--ring-size' and '--ring-seconds' need --record")
    }
  }

  func run() throws {
    let signals = SignalInbox([
      SignalInbox.interrupt, SignalInbox.terminate, SignalInbox.hangUp,
    ])
    var worst: Severity?
    try reporting {
      let capture = try listening.open()
      var responder = try metrics.map(Self.responder)
      var recording = try record.map { try Recording(to: $0, ring, listening) }
      if recording == nil { try listening.rights.giveUpRights() }
      StandardError.write(
        "ssonar: watching \(listening.interfaces.joined(separator: ", ")); Ctrl-C ends")
      var diagnoser = LiveDiagnoser(options: options)
      var printer = WatchPrinter(output, isTable: top)
      var loop = LiveLoop(capture, bounds: bounds, signals: signals)
      var nextNews = ContinuousClock.now
      let end: LiveLoop.End
      do {
        end = try loop.run { step in
          switch step {
          case .frame(let frame):
            diagnoser.observe(frame)
            recording?.write(frame)
          case .interface(let event): try printer.tell(event)
          case .hangUp: recording?.rotate()
          case .tick:
            let start = ContinuousClock.now
            if start >= nextNews {
              try printer.tell(diagnoser.news(at: WallClock.now))
              // However much there is to tell, as much time is left for what comes.
              nextNews = .now + (.now - start)
            }
            if top { try printer.refresh(diagnoser, capture.statistics) }
            responder?.serve { metrics(diagnoser, capture).text }
            recording?.tick()
          }
        }
      } catch {
        // Nobody reads what is told any more; what was recorded is kept.
        recording?.finish()
        throw error
      }
      recording?.finish()
      let report = DiagnosisReport(
        files: listening.interfaces,
        captureNotes: [loop.losses, recording?.summary].compactMap(\.self),
        diagnosis: diagnoser.diagnosis)
      try printer.tell(report)
      worst = report.worst
      if case .gone(let error) = end { throw error }
      if recording?.ring.trouble != nil { throw ExitStatus.ioFailed.code }
    }
    if let worst, worst >= failOn { throw ExitStatus.findings.code }
  }

  private static func responder(_ place: MetricsAddress) throws -> TextResponder {
    do {
      return try TextResponder(place.address, port: place.port)
    } catch {
      StandardError.write("ssonar: numbers cannot be offered at \(place.address):\(place.port)")
      throw ExitStatus.ioFailed.code
    }
  }

  private func metrics(_ diagnoser: LiveDiagnoser, _ capture: LiveCapture) -> WatchMetrics {
    WatchMetrics(
      phones: diagnoser.phones, frames: diagnoser.frames, devices: diagnoser.devices,
      forgotten: diagnoser.forgottenDevices,
      drops: zip(capture.interfaces, capture.statistics).map {
        ($0, $1.droppedByKernel, $1.droppedByInterface)
      })
  }

  private var options: DiagnosisOptions {
    var options = DiagnosisOptions()
    options.profile = phone.profile
    options.siteOption = phone.siteOption
    options.showsSecrets = output.showSecrets
    options.only = Set(only)
    options.limits = limits.limits(TimelineLimits())
    return options
  }
}
