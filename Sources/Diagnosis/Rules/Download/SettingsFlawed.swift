import Discovery
import Framing
import SSON
import Settings
import Wire

/// The upgrade or settings file came, and has mistakes that this phone comes to.
struct SettingsFlawed: Rule {
  static let description = RuleDescription(
    id: "download.settings-flawed",
    title: "A downloaded file has mistakes that concern this phone",
    stage: .download,
    severity: .warning,
    basis: .inferred,
    explanation: """
      The phone fetched its upgrade or settings file, and lines of it that this phone comes to do \
      not say what their writer meant: a misspelt keyword, a value out of range, quotation marks \
      that are missing, a jump to nowhere. A phone passes over such a line without a word.
      """,
    remedy: """
      Correct the lines; 'ssonar settings check' tells for each what to do. Then restart the phone.
      """,
    references: ["F39"])

  /// More lines would make no better message.
  private static let mostLines = 3

  static func findings(in phone: PhoneCase) -> [Finding] {
    var seen: Set<WireText> = []
    // The newest of each file is in force.
    let files = phone.device.activity.files.elements.reversed().filter {
      $0.contents != nil && $0.isComplete && seen.insert($0.fileName).inserted
    }
    return files.reversed().compactMap { finding(about: $0, phone) }
  }

  private static func finding(about file: ObservedFile, _ phone: PhoneCase) -> Finding? {
    guard let contents = file.contents else { return nil }
    let reading = phone.readings.reading(
      of: contents, in: environment(of: phone), for: phone.profile)
    let run = reading.outcome.run
    let flaws = reading.lint.problems.filter { problem in
      concerns.contains(problem.kind) && problem.severity >= .warning
        && (run.reaches(line: problem.line) || run.file.encoding.isUTF16)
    }
    guard let worst = flaws.map(\.severity).max() else { return nil }
    let lines = flaws.prefix(mostLines).map { "line \($0.line): \($0.message)" }
    let more = flaws.count > mostLines ? "; and \(flaws.count - mostLines) more" : ""
    return finding(
      "\(file.fileName.printable) from \(file.server.address): "
        + lines.joined(separator: "; ") + more,
      severity: worst == .error ? .warning : .info, evidence: file.frames.evidence)
  }

  /// Mistakes whatever else the phone knows of itself; what depends on values that a capture does
  /// not show is left to the command for settings files.
  private static let concerns: Set<SettingsProblem.Kind> = [
    .utf16, .misspelt, .malformed, .equalsSign, .unbalancedQuotes, .missingQuotes, .textAfterQuote,
    .tooLong, .value, .missingTag, .loop,
  ]

  /// What the capture tells of what IF can test.
  private static func environment(of phone: PhoneCase) -> SettingsEnvironment {
    var environment = SettingsEnvironment()
    if let model = phone.device.model, model.octets.count >= 4 {
      environment["MODEL4"] = WireText(model.octets.prefix(4))
    }
    return environment
  }
}
