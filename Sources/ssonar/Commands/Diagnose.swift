public import ArgumentParser
import Capture
public import Diagnosis
public import Framing
import Reporting
import Wire

struct Diagnose: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Explain a capture: for each phone its VLAN, address, file server, and what is wrong.",
    discussion: """
      Several files, and the captures of a directory, are merged in the order of time: a capture \
      that was split is one story. The prediction says which value \
      the phone will use, from which source, and which sources lose; 'unconfirmed' marks what no \
      public document states.
      """)

  @Argument(
    help: "Capture files (pcap or pcapng, also with gzip) or directories; - is standard input.")
  var files: [String]

  @Option(
    name: .customLong("only"),
    help: ArgumentHelp(
      "Tell only the story of this device; may be given several times.", valueName: "mac"))
  var only: [MACAddress] = []

  @OptionGroup var window: TimeWindow

  @OptionGroup var limits: LimitOptions
  @OptionGroup var phone: PhoneOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Exit with status 1 from this severity on: info, warning, error.")
  var failOn = Severity.error

  @Option(
    help: ArgumentHelp(
      "Also write the story as a page for a browser or a printer: ladder diagrams, findings, frames.",
      valueName: "file"))
  var html: String?

  func validate() throws {
    guard let html else { return }
    if html == "-" { throw ValidationError("'--html -': the page needs a file of its own") }
    if files.contains(html) { throw ValidationError("'--html': the page would replace a capture") }
  }

  func run() throws {
    var options = DiagnosisOptions()
    options.profile = phone.profile
    options.siteOption = phone.siteOption
    options.showsSecrets = output.showSecrets
    options.only = Set(only)
    options.limits = limits.limits(.ofFiles)
    var worst: Severity?
    try reporting {
      var frames = html == nil ? nil : FrameKeeper()
      let report = try report(options, keeping: &frames)
      // The report is printed even if the page cannot be written.
      let failure = frames.flatMap { write(page: report, $0) }
      var stream = StandardOutput()
      switch output.format {
      case .text: try report.text(output.style) { try stream.write($0) }
      case .json: try report.json { try stream.write($0) }
      case .ndjson: try report.ndjson { try stream.write($0) }
      }
      try stream.flush()
      // Known by now of all that was told.
      worst = report.worst
      if let failure { throw failure }
    }
    if let worst, worst >= failOn { throw ExitStatus.findings.code }
  }

  private func write(page report: DiagnosisReport, _ frames: FrameKeeper) -> CaptureError? {
    guard let html else { return nil }
    var decoding = DecodeOptions()
    if let number = phone.siteOption { decoding.siteOptions.insert(number) }
    decoding.showsSecrets = output.showSecrets
    let page = DiagnosisPage(report, frames: frames, options: decoding)
    return WrittenFile.write(page.html, to: html)
  }

  private func report(
    _ options: DiagnosisOptions, keeping frames: inout FrameKeeper?
  ) throws -> DiagnosisReport {
    var diagnoser = Diagnoser(options: options)
    var progress = Progress()
    let capture = try CaptureInput(files, window: window)
    var isRead = false
    if frames == nil {
      isRead = try capture.readBlocks { (block, glances: PacketGlances) in
        diagnoser.observe(block, glances)
        progress.advance(by: block.frames.count)
      }
    }
    if !isRead {
      try capture.read { header, octets in
        diagnoser.observe(header, octets)
        frames?.observe(CapturedFrame(header, bytes: [UInt8](copying: octets)))
        progress.advance()
      }
    }
    progress.finish()
    for note in capture.captureNotes { StandardError.write("ssonar: \(note)") }
    return DiagnosisReport(
      files: capture.paths, captureNotes: capture.notes, diagnosis: diagnoser.finish())
  }
}

extension Severity: ExpressibleByArgument {}

extension MACAddress: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
  }
}
