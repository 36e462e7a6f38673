import Discovery
public import SSON
import Wire

extension SSONCheck {
  /// How many problems are told one by one.
  private static let mostProblems = 40

  /// The judgement for people: the string with carets, the problems, what a phone does with each
  /// parameter, and the string as it should read.
  public func write(to text: inout TextWriter, showsSecrets: Bool = false) {
    text.line("Option \(option), \(string.octets.count) octets, for \(audience)")
    text.line()
    let shown = problems.prefix(Self.mostProblems)
    let excerpt = OctetExcerpt(
      string.octets[...], hiding: showsSecrets ? [] : string.secretOctets)
    let width = max(20, text.style.columns - 6)
    for row in excerpt.rows(width: width, marking: shown.map(\.octets)) {
      text.line(row.isEmpty ? "" : "  \(row)")
    }
    text.line()
    for (index, problem) in shown.enumerated() { write(problem, number: index + 1, to: &text) }
    if problems.count > shown.count {
      text.line("and \(problems.count - shown.count) more")
    }
    if problems.isEmpty { text.line(text.marked("Nothing is wrong with it.", .good)) }
    writeEffects(to: &text, showsSecrets: showsSecrets)
    writeCorrection(to: &text, showsSecrets: showsSecrets)
  }

  private var audience: String {
    guard let family else { return "any phone that asks for it" }
    return PhoneProfile.of(family)?.title ?? family.rawValue
  }

  private func write(_ problem: SSONProblem, number: Int, to text: inout TextWriter) {
    let word = text.marked(problem.severity.rawValue, problem.severity.mark)
    let margin = String(repeating: " ", count: 8 - problem.severity.rawValue.utf8.count)
    let reference = problem.reference.map { " [\($0)]" } ?? ""
    let basis = problem.basis == .unconfirmed ? " (unconfirmed)" : ""
    text.wrapped(
      "character \(problem.octets.lowerBound + 1): \(problem.message)\(basis)\(reference)",
      head: "\(number)".aligned(to: 3) + " \(word)\(margin)", indent: 12)
    if let remedy = problem.remedy {
      text.wrapped(remedy, head: "            -> ", indent: 15)
    }
  }

  private func writeEffects(to text: inout TextWriter, showsSecrets: Bool) {
    text.line()
    text.line(text.marked("What a phone does with it", .strong))
    let effects = effects
    if effects.isEmpty { text.line("  nothing: no parameter can be read from it") }
    for effect in effects.prefix(Self.mostProblems) {
      let name = effect.assignment.name
      let value =
        showsSecrets || effect.assignment.secretOctets == nil
        ? effect.assignment.value.printable : "****"
      let outcome = effect.outcome.rawValue
      text.wrapped(
        "\(value)  (\(effect.reason))",
        head: "  " + text.marked(outcome, effect.outcome.mark)
          + String(repeating: " ", count: 12 - outcome.utf8.count)
          + name.printable.padded(to: 12) + " ", indent: 27)
    }
    if effects.count > Self.mostProblems {
      text.line("  and \(effects.count - Self.mostProblems) more")
    }
  }

  private func writeCorrection(to text: inout TextWriter, showsSecrets: Bool) {
    // Without a correction the problems above are what is left to do.
    guard let correction else { return }
    text.line()
    text.line(text.marked("Corrected", .strong))
    // In one line, whatever its length, so that it can be copied.
    text.line("  " + correction.masked(showSecrets: showsSecrets))
    if !showsSecrets, !correction.secretOctets.isEmpty {
      text.line("  (--show-secrets writes out what **** stands for)")
    }
    let rest = unrepaired
    guard !rest.isEmpty else { return }
    text.line()
    text.line(text.marked("To be corrected by hand", .strong))
    for problem in rest.prefix(Self.mostProblems) { text.wrapped(problem.message, head: "  ") }
  }
}

extension SSONProblem.Severity {
  var mark: TextStyle.Mark {
    switch self {
    case .info: .faint
    case .warning: .doubtful
    case .error: .bad
    }
  }
}

extension SSONEffect.Outcome {
  fileprivate var mark: TextStyle.Mark {
    switch self {
    case .taken: .good
    case .unconfirmed: .doubtful
    case .ignored: .bad
    }
  }
}
