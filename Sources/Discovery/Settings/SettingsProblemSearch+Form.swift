import SSON
import Settings
import Wire

/// What is wrong with the form of a line.
extension SettingsProblemSearch {
  mutating func noteForm(of statement: SettingsStatement) {
    let word = statement.firstWord
    switch statement.kind {
    case .assignment(let assignment):
      noteKeyword(word, .set, statement)
      noteQuotes(of: assignment, statement)
    case .condition(let condition):
      noteKeyword(word, .condition, statement)
      noteVariable(condition, statement)
    case .jump: noteKeyword(word, .jump, statement)
    case .request: noteKeyword(word, .request, statement)
    case .tag: break
    case .malformed(let keyword, let flaw):
      noteMalformed(keyword, flaw, statement)
      return
    case .comment:
      noteComment(word, statement)
      return
    }
    noteCharacters(statement)
  }

  private mutating func noteKeyword(
    _ word: ArraySlice<UInt8>, _ keyword: SettingsKeyword, _ statement: SettingsStatement
  ) {
    // A byte order mark in front of the word is told already.
    guard word.count == keyword.rawValue.utf8.count, !keyword.isSpelled(word) else { return }
    note(
      .keywordCase, .warning, .unconfirmed, statement, word.range,
      "\(keyword.rawValue) is not in capitals; whether phones take it so is stated nowhere",
      remedy: "write \(keyword.rawValue)")
  }

  private mutating func noteCharacters(_ statement: SettingsStatement) {
    let text = statement.text.octets
    if let first = text.first, first.isBlank {
      let blanks = text.prefix(while: \.isBlank)
      note(
        .indented, .info, .unconfirmed, statement, blanks.range,
        "blanks stand in front of the statement; no document shows that", remedy: nil)
    }
    let mark = statement.line == 1 && file.encoding == .markedUTF8 ? 3 : 0
    guard
      let odd = text.dropFirst(mark).firstIndex(where: { !$0.isPrintable && !$0.isBlank })
    else { return }
    note(
      .notASCII, .warning, .inferred, statement, odd..<odd + 1,
      text[odd] == 0
        ? "a NUL stands in the line; what follows it may be lost"
        : "an octet of the line is not printable ASCII",
      remedy: "retype the line in plain ASCII")
  }
}

// MARK: - SET and IF

extension SettingsProblemSearch {
  private mutating func noteQuotes(
    of assignment: SettingsAssignment, _ statement: SettingsStatement
  ) {
    let equals = UInt8(ascii: "=")
    if assignment.value.octets.first == equals {
      note(
        .equalsSign, .error, .inferred, statement,
        assignment.nameOctets.lowerBound..<assignment.valueOctets.upperBound,
        "an equals sign belongs into the site-specific string and not into a settings file",
        remedy: "write SET, the name and the value with blanks between them")
    } else if !assignment.isClosed {
      note(
        .unbalancedQuotes, .warning, .unconfirmed, statement,
        assignment.valueOctets.lowerBound - 1..<assignment.valueOctets.upperBound,
        "a quote opens the value of \(assignment.name) and none closes it",
        remedy: "close the quotes at the end of the value")
    } else if !assignment.isQuoted, assignment.value.octets.contains(UInt8(ascii: "\"")) {
      note(
        .unbalancedQuotes, .warning, .unconfirmed, statement, assignment.valueOctets,
        "a quote stands inside the value of \(assignment.name), where it opens nothing",
        remedy: "put the whole value in quotes, or leave them out")
    } else if !assignment.rest.octets.isEmpty {
      let isComment = assignment.rest.octets.starts(with: Array("##".utf8))
      if assignment.isQuoted || isComment {
        note(
          .textAfterQuote, .warning, .unconfirmed, statement, assignment.restOctets,
          "text follows the value of \(assignment.name); whether the phone passes over it is "
            + "stated nowhere", remedy: "put comments in a line of their own")
      } else {
        note(
          .missingQuotes, .warning, .manual, statement,
          assignment.valueOctets.lowerBound..<assignment.restOctets.upperBound,
          "the value of \(assignment.name) has blanks and no quotes around it",
          remedy: "put the value in double quotes")
      }
    }
  }

  private mutating func noteVariable(
    _ condition: SettingsCondition, _ statement: SettingsStatement
  ) {
    guard SettingsVariable.named(condition.name) == nil else { return }
    note(
      .unknownVariable, .warning, .inferred, statement, condition.name.octets.range,
      "no phone is known to let IF test \(condition.name); the whole IF is ignored then",
      remedy: "test one of \(SettingsVariable.all.map(\.name.printable).joined(separator: ", "))")
  }
}

// MARK: - Lines that are no statement

extension SettingsProblemSearch {
  private mutating func noteMalformed(
    _ keyword: SettingsKeyword, _ flaw: SettingsFlaw, _ statement: SettingsStatement
  ) {
    guard keyword.isSpelled(statement.firstWord) || statement.text.octets.contains(0x24) else {
      // A sentence that begins with "If" or "Get".
      noteBareText(statement)
      return
    }
    if flaw == .equalsSign {
      note(
        .equalsSign, .error, .inferred, statement,
        "an equals sign belongs into the site-specific string and not into a settings file",
        remedy: "write SET, the name and the value with blanks between them")
      return
    }
    note(
      .malformed, .warning, .manual, statement,
      "this is no \(keyword.rawValue) statement, so the phone passes over it: \(flaw)",
      remedy: flaw == .missingValue ? "write \"\" for an empty value" : nil)
  }

  private mutating func noteComment(_ word: ArraySlice<UInt8>, _ statement: SettingsStatement) {
    guard let first = word.first, first != UInt8(ascii: "#") else { return }
    if let meant = meantKeyword(word, statement) {
      note(
        .misspelt, .error, .inferred, statement, word.range,
        "\(WireText(word)) is no keyword, so the phone passes over the line; "
          + "\(meant.rawValue) is probably meant", remedy: "write \(meant.rawValue)")
    } else if word.contains(UInt8(ascii: "=")) || secondWordIsEquals(statement),
      SettingsParameter.named(SSONName(word.prefix(while: \.isNameCharacter))) != nil
    {
      note(
        .equalsSign, .error, .inferred, statement,
        "this is the form of the site-specific string; the phone passes over it in a settings file",
        remedy: "write SET, the name and the value with blanks between them")
    } else {
      noteBareText(statement)
    }
  }

  private mutating func noteBareText(_ statement: SettingsStatement) {
    note(
      .bareText, .info, .manual, statement,
      "the line is no statement, so the phone passes over it as over a comment",
      remedy: "begin comments with ##")
  }

  /// The keyword that a first word is one slip away from, if what follows looks like a statement: a
  /// word in capitals, or what else the keyword takes.
  private func meantKeyword(
    _ word: ArraySlice<UInt8>, _ statement: SettingsStatement
  ) -> SettingsKeyword? {
    // Longer words are no slips of these, and a word in mixed case begins a sentence.
    guard (2...5).contains(word.count) else { return nil }
    let letters = word.map(\.uppercased)
    guard letters == Array(word) || !word.contains(where: { (0x41...0x5A).contains($0) }) else {
      return nil
    }
    let rest = statement.text.octets[word.endIndex...].drop(while: \.isBlank)
    let next = rest.prefix { !$0.isBlank }
    guard !next.isEmpty else { return nil }
    let isCapitals = next.allSatisfy { $0.isNameCharacter && $0 == $0.uppercased }
    return SettingsKeyword.allCases.first { keyword in
      guard SSONParameter.distance(letters, Array(keyword.rawValue.utf8)) == 1 else { return false }
      return switch keyword {
      case .set: isCapitals && next.count < rest.count
      case .condition: next.first == UInt8(ascii: "$")
      case .jump: isCapitals && next.count == rest.count
      case .request: next.count == rest.count && next.contains(UInt8(ascii: "."))
      }
    }
  }

  private func secondWordIsEquals(_ statement: SettingsStatement) -> Bool {
    statement.text.octets[statement.firstWord.endIndex...].drop(while: \.isBlank).first
      == UInt8(ascii: "=")
  }
}

extension ArraySlice<UInt8> {
  fileprivate var range: Range<Int> { startIndex..<endIndex }
}
