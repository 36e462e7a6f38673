import ArgumentParser
import Capture
import Diagnosis
import Discovery
import Reporting
import SSON
import Settings
import Wire

struct SettingsFileCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with an upgrade or settings file, and what a phone makes of it.",
    discussion: """
      The phone is described by --set: what the IFs of the file test, and what is running. An IF \
      whose value is not given is passed over, and told:

        ssonar settings check J100Supgrade.txt --phone j100-sip --set MODEL4=J179

      Names that IF can test: \(SettingsVariable.all.map(\.name.printable).joined(separator: ", ")).

      Exit status: 0 no error; 1 at least one; 64 bad usage; 66 the file cannot be opened.
      """)

  /// No settings file is longer: the vendor's own template has a tenth of it.
  private static let mostOctets = 4 << 20

  @Argument(help: "The file, or - for standard input.")
  var file: String

  @Option(
    name: .customLong("phone"),
    help: ArgumentHelp(
      "The family of the phone: "
        + "\(PhoneProfile.all.map(\.family.rawValue).joined(separator: ", ")).",
      valueName: "family"))
  var family: PhoneFamily?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("What the phone knows of itself; may be repeated.", valueName: "name=value"))
  var values: [String] = []

  @OptionGroup var output: OutputOptions

  @Option(help: "Exit with status 1 from this severity on: info, warning, error.")
  var failOn = Severity.error

  func validate() throws {
    _ = try environment()
  }

  func run() throws {
    let environment = try environment()
    var worst: Severity?
    try reporting {
      let octets = try WholeFile(path: file, atMost: Self.mostOctets).octets
      let report = SettingsReport(
        SettingsFile(octets[...]), environment: environment,
        profile: family.flatMap { PhoneProfile.of($0) })
      worst = report.lint.worst.flatMap { Severity(rawValue: $0.rawValue) }
      var stream = StandardOutput()
      switch output.format {
      case .text:
        var text = TextWriter(output.style)
        report.write(to: &text, name: file, showsSecrets: output.showSecrets)
        try stream.write(text.takeBytes())
      case .json, .ndjson:
        var json = JSONWriter(output.format == .json ? .indented : .compact)
        report.write(to: &json, name: file, showsSecrets: output.showSecrets)
        json.endLine()
        try stream.write(json.takeBytes())
      }
      try stream.flush()
    }
    if let worst, worst >= failOn { throw ExitStatus.findings.code }
  }

  private func environment() throws -> SettingsEnvironment {
    var environment = SettingsEnvironment()
    for text in values {
      guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
        throw ValidationError("'\(WireText(text))' is not NAME=VALUE")
      }
      environment[SSONName(String(text[..<equals]))] = WireText(
        String(text[text.index(after: equals)...]))
    }
    return environment
  }
}
