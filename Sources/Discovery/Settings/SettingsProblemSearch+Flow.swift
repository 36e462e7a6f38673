import SSON
import Settings
import Wire

/// What is wrong with the way through the file.
extension SettingsProblemSearch {
  mutating func noteFlow() {
    let tags = SettingsTags(file)
    let reachable = SettingsReach(file, tags)
    noteJumps(tags)
    noteTags(tags)
    noteDeadLines(reachable)
    noteSkippedLines(reachable)
    noteOverridden()
    if case .loop(let line) = run.end, let statement = file[line: line] {
      note(
        .loop, .error, .inferred, statement,
        "the phone comes to this line again and again, and never to the end",
        remedy: "let the jump lead to a tag further down")
    }
  }

  // MARK: - Jumps and tags

  private mutating func noteJumps(_ tags: SettingsTags) {
    let near = nearTags
    for statement in file.statements {
      guard let tag = statement.kind.jumpTag, tags.lines(of: tag).isEmpty else { continue }
      var message = "no line is '# \(tag)'; the phone ignores the rest of the file"
      if let line = near[SSONName(tag.octets)] { message += ". Line \(line) comes near" }
      note(
        .missingTag, run.reaches(line: statement.line) ? .error : .warning, .manual, statement,
        tag.octets.startIndex..<tag.octets.endIndex, message,
        remedy: "write a line of '#', one blank and the tag")
    }
  }

  /// The first line that has a word behind number signs, in any letter case and with any blanks
  /// between.
  private var nearTags: [SSONName: Int] {
    var lines: [SSONName: Int] = [:]
    for statement in file.statements {
      let text = statement.text.octets.drop(while: \.isBlank)
      guard text.first == UInt8(ascii: "#") else { continue }
      let name = SSONName(
        text.drop { $0 == UInt8(ascii: "#") || $0.isBlank }.prefix { !$0.isBlank })
      if lines[name] == nil { lines[name] = statement.line }
    }
    return lines
  }

  private mutating func noteTags(_ tags: SettingsTags) {
    var named: Set<WireText> = []
    for statement in file.statements {
      if let tag = statement.kind.jumpTag { named.insert(tag) }
    }
    for statement in file.statements {
      guard case .tag(let tag) = statement.kind else { continue }
      let octets = tag.octets.startIndex..<tag.octets.endIndex
      // A ruler of number signs is a tag too, by its form.
      if !named.contains(tag), tag.octets.contains(where: \.isNameCharacter) {
        note(
          .unusedTag, .info, .inferred, statement, octets, "no jump leads to the tag \(tag)",
          remedy: nil)
      } else if named.contains(tag), tags.lines(of: tag).first != statement.line {
        note(
          .duplicateTag, .warning, .unconfirmed, statement, octets,
          "the tag \(tag) stands in line \(tags.lines(of: tag).first ?? 0) too; which of them a "
            + "jump leads to is stated nowhere", remedy: "give each tag a name of its own")
      }
    }
  }

  // MARK: - Lines that are not read

  /// Statements that no phone comes to: one problem for each stretch.
  private mutating func noteDeadLines(_ reach: SettingsReach) {
    for stretch in stretches(where: { !reach.reaches(line: $0.line) }) {
      guard let first = file[line: stretch.lowerBound] else { continue }
      let before = file.statements[..<(stretch.lowerBound - 1)].last {
        $0.isStatement && reach.reaches(line: $0.line)
      }
      if let before, case .request = before.kind {
        note(
          .afterRequest, .warning, .manual, first,
          "\(stretch.words) can never run: the GET in line \(before.line) goes on with another file",
          remedy: "put GET behind everything else")
      } else {
        note(
          .neverRuns, .warning, .manual, first,
          "\(stretch.words) can never run: no jump leads there",
          remedy: "put a tag in front that a jump names")
      }
    }
  }

  /// Statements that other phones read.
  private mutating func noteSkippedLines(_ reach: SettingsReach) {
    let skipped = stretches { statement in
      reach.reaches(line: statement.line) && !run.reaches(line: statement.line)
    }
    for stretch in skipped {
      guard let first = file[line: stretch.lowerBound] else { continue }
      note(
        .notReached, .info, .inferred, first, "this phone does not come to \(stretch.words)",
        remedy: nil)
    }
  }

  /// The lines between the first and the last statement of each stretch for which `isIn` holds.
  private func stretches(where isIn: (SettingsStatement) -> Bool) -> [ClosedRange<Int>] {
    var stretches: [ClosedRange<Int>] = []
    var isOpen = false
    for statement in file.statements {
      switch statement.kind {
      case .comment, .malformed, .tag:
        // A tag is where another way may begin.
        if case .tag = statement.kind, !isIn(statement) { isOpen = false }
        continue
      case .assignment, .condition, .jump, .request: break
      }
      guard isIn(statement) else {
        isOpen = false
        continue
      }
      if isOpen, let last = stretches.popLast() {
        stretches.append(last.lowerBound...statement.line)
      } else {
        stretches.append(statement.line...statement.line)
      }
      isOpen = true
    }
    return stretches
  }

  // MARK: - Names

  private mutating func noteOverridden() {
    var last: [SSONName: Int] = [:]
    for made in run.assignments.reversed() {
      let name = made.assignment.name
      guard let later = last[name] else {
        last[name] = made.line
        continue
      }
      guard let statement = file[line: made.line] else { continue }
      note(
        .overridden, .info, .inferred, statement, made.assignment.nameOctets,
        "line \(later) sets \(name) again, and the last counts", remedy: nil)
    }
  }
}

extension SettingsStatement.Kind {
  /// Where the statement may jump to.
  var jumpTag: WireText? {
    switch self {
    case .jump(let tag): tag
    case .condition(let condition): condition.tag
    case .assignment, .tag, .request, .malformed, .comment: nil
    }
  }
}

extension ClosedRange<Int> {
  fileprivate var words: String {
    count == 1 ? "line \(lowerBound)" : "lines \(lowerBound) to \(upperBound)"
  }
}
