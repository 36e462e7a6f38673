import Discovery
import SSON
import Settings
import Wire

extension SettingsReport {
  /// How many problems are told one by one.
  private static let mostProblems = 40
  /// How much of a line is shown.
  private static let mostOctets = 600

  /// The judgement for people: each line that has problems with carets, then what the phone does.
  public func write(to text: inout TextWriter, name: String, showsSecrets: Bool = false) {
    let lines = file.statements.count
    let audience = profile?.title ?? "any phone"
    text.wrapped("\(WireText(name)): \(lines.counting("line")), for \(audience)")
    if file.encoding != .text { text.line("encoding: \(file.encoding.rawValue)") }
    text.line()
    writeProblems(to: &text, showsSecrets: showsSecrets)
    writeOutcome(to: &text, showsSecrets: showsSecrets)
  }
}

// MARK: - Problems

extension SettingsReport {
  private func writeProblems(to text: inout TextWriter, showsSecrets: Bool) {
    // What needs no look at the line is told in a few words at the end.
    let gathered: Set<SettingsProblem.Kind> = [.unknownName, .notReached, .overridden]
    let problems = lint.problems.filter { !gathered.contains($0.kind) }
    let shown = problems.prefix(Self.mostProblems)
    var number = 1
    var rest = shown[...]
    while let first = rest.first {
      let group = rest.prefix { $0.line == first.line }
      rest = rest[group.endIndex...]
      writeExcerpt(of: Array(group), from: number, to: &text, showsSecrets: showsSecrets)
      for problem in group {
        write(problem, number: number, to: &text)
        number += 1
      }
      text.line()
    }
    if problems.count > shown.count {
      text.line("and \(problems.count - shown.count) more")
      text.line()
    }
    if problems.isEmpty {
      text.line(text.marked("Nothing is wrong with it.", .good))
      text.line()
    }
    writeGathered(to: &text)
  }

  private func writeExcerpt(
    of problems: [SettingsProblem], from number: Int, to text: inout TextWriter,
    showsSecrets: Bool
  ) {
    guard let problem = problems.first, let statement = file[line: problem.line] else { return }
    let head = "line \(problem.line)  "
    let octets = statement.text.octets.prefix(Self.mostOctets)
    // Secrets in UTF-16 look like nothing that could be found.
    let hidden =
      file.encoding.isUTF16
      ? [octets.startIndex..<octets.endIndex] : statement.secretOctets(inFirst: octets.count)
    let excerpt = OctetExcerpt(octets, hiding: showsSecrets ? [] : hidden)
    let margin = String(repeating: " ", count: head.count)
    let width = max(20, text.style.columns - head.count - 5)
    let rows = excerpt.rows(width: width, marking: problems.map(\.octets), from: number)
    for (index, row) in rows.enumerated() {
      text.line(index == 0 ? head + row : margin + row)
    }
  }

  private func write(_ problem: SettingsProblem, number: Int, to text: inout TextWriter) {
    let word = text.marked(problem.severity.rawValue, problem.severity.mark)
    let margin = String(repeating: " ", count: 8 - problem.severity.rawValue.utf8.count)
    let basis = problem.basis == .unconfirmed ? " (unconfirmed)" : ""
    text.wrapped(
      "column \(problem.column): \(problem.message)\(basis)",
      head: "\(number)".aligned(to: 3) + " \(word)\(margin)", indent: 12)
    if let remedy = problem.remedy {
      text.wrapped(remedy, head: "            -> ", indent: 15)
    }
  }

  private func writeGathered(to text: inout TextWriter) {
    let unknown = lint.problems.filter { $0.kind == .unknownName }
    let rest = lint.problems.filter { $0.kind == .notReached || $0.kind == .overridden }
    if !unknown.isEmpty {
      let names = unknown.prefix(Self.mostProblems).compactMap { problem -> String? in
        guard case .assignment(let assignment)? = file[line: problem.line]?.kind else {
          return nil
        }
        return "\(assignment.name) (line \(problem.line))"
      }
      let more = unknown.count > names.count ? " and \(unknown.count - names.count) more" : ""
      text.wrapped(
        "Not in the documents we could read, and perhaps right: "
          + names.joined(separator: ", ") + more)
      for hint in unknown.prefix(Self.mostProblems) where hint.message.contains(";") {
        text.wrapped("line \(hint.line): \(hint.message)", head: "  ")
      }
    }
    for problem in rest.prefix(Self.mostProblems) {
      text.wrapped("line \(problem.line): \(problem.message)", head: "  ")
    }
    if rest.count > Self.mostProblems { text.line("  and \(rest.count - Self.mostProblems) more") }
    if !unknown.isEmpty || !rest.isEmpty { text.line() }
  }
}

// MARK: - Outcome

extension SettingsReport {
  private func writeOutcome(to text: inout TextWriter, showsSecrets: Bool) {
    text.line(text.marked("What the phone does", .strong))
    switch run.end {
    case .endOfFile: text.line("  reads to the end")
    case .request(let filename, let line):
      text.wrapped("leaves the file in line \(line) for \(filename)", head: "  ")
    case .missingTag(let tag, let line):
      text.wrapped("ignores all behind line \(line): no tag is \(tag)", head: "  ")
    case .loop(let line): text.line("  never ends: it comes to line \(line) again and again")
    }
    let open = Set(outcome.openConditions.map(\.condition.name.printable)).sorted()
    if !open.isEmpty {
      let count = outcome.openConditions.count
      text.wrapped(
        "\(count.counting("IF")) not decided; say --set "
          + open.map { "\($0)=…" }.joined(separator: " --set "), head: "  ")
    }
    writeRequests(to: &text)
    writeChanges(to: &text, showsSecrets: showsSecrets)
  }

  private func writeRequests(to text: inout TextWriter) {
    text.line()
    text.line(text.marked("Files asked for next, in order", .strong))
    if outcome.requests.isEmpty { text.line("  none") }
    for request in outcome.requests.prefix(Self.mostProblems) {
      let basis = request.confidence == .unconfirmed ? ", unconfirmed" : ""
      text.wrapped(
        "\(request.name)  (line \(request.line)\(basis))",
        head: "  " + request.kind.rawValue.padded(to: 12) + " ", indent: 15)
    }
    guard let software = outcome.software else { return }
    switch software.isRunning {
    case true?: text.wrapped("\(software.request.name) is running already", head: "  ")
    case false?: text.line("  the software differs from what is running; it may come first")
    case nil:
      text.wrapped(
        "the software is loaded if another is running (--set APPNAME_IN_USE=…); it may come first",
        head: "  ")
    }
  }

  private func writeChanges(to text: inout TextWriter, showsSecrets: Bool) {
    text.line()
    text.line(text.marked("Servers, VLANs and controllers it sets", .strong))
    if outcome.changes.isEmpty { text.line("  none") }
    for change in outcome.changes {
      var notes = ["line \(change.line)"]
      if let first = change.overridden.first {
        let more = change.overridden.count > 1 ? " and others" : ""
        notes.append("instead of line \(first)\(more)")
      }
      if change.error != nil { notes.append("no value for it") }
      if change.confidence == .unconfirmed { notes.append("unconfirmed") }
      text.wrapped(
        change.assignment.shownValue(showsSecrets: showsSecrets)
          + "  (\(notes.joined(separator: ", ")))",
        head: "  " + change.parameter.name.printable.padded(to: 20) + " ", indent: 23)
    }
  }
}
