public import ArgumentParser
import Capture
public import Diagnosis
import Reporting

struct Diagnose: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Explain a capture: for each phone its VLAN, address, file server, and what is wrong.",
    discussion: """
      Several files are read one after the other as one capture. The prediction says which value \
      the phone will use, from which source, and which sources lose; 'unconfirmed' marks what no \
      public document states.
      """)

  @Argument(help: "Capture files (pcap or pcapng, also with gzip); - is standard input.")
  var files: [String]

  @OptionGroup var phone: PhoneOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Exit with status 1 from this severity on: info, warning, error.")
  var failOn = Severity.error

  func run() throws {
    var options = DiagnosisOptions()
    options.profile = phone.profile
    options.siteOption = phone.siteOption
    options.showsSecrets = output.showSecrets
    var worst: Severity?
    try reporting {
      let report = try report(options)
      worst = report.worst
      var stream = StandardOutput()
      switch output.format {
      case .text: try stream.write(report.text(output.style))
      case .json: try stream.write(report.json())
      case .ndjson: try report.ndjson { try stream.write($0) }
      }
      try stream.flush()
    }
    if let worst, worst >= failOn { throw ExitStatus.findings.code }
  }

  private func report(_ options: DiagnosisOptions) throws -> DiagnosisReport {
    var diagnoser = Diagnoser(options: options)
    var progress = Progress()
    let capture = CaptureSequence(files)
    try capture.read { frame in
      diagnoser.observe(frame)
      progress.advance()
    }
    progress.finish()
    for note in capture.captureNotes { StandardError.write("ssonar: \(note)") }
    return DiagnosisReport(
      files: files, captureNotes: capture.notes, diagnosis: diagnoser.diagnosis)
  }
}

extension Severity: ExpressibleByArgument {}
