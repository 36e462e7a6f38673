import SSON
import Wire

/// Reads the words of one line.
struct SettingsScanner {
  private var rest: ArraySlice<UInt8>

  init(_ line: ArraySlice<UInt8>) {
    rest = line
  }

  private mutating func skipBlanks() {
    rest = rest.drop(while: \.isBlank)
  }

  private var isAtEnd: Bool { rest.allSatisfy(\.isBlank) }

  /// The next word; `nil` at the end of the line.
  mutating func word() -> ArraySlice<UInt8>? {
    skipBlanks()
    let word = rest.prefix { !$0.isBlank }
    rest = rest[word.endIndex...]
    return word.isEmpty ? nil : word
  }

  /// A word, or what stands in quotes; `nil` at the end of the line.
  private mutating func value() -> (text: ArraySlice<UInt8>, isQuoted: Bool, isClosed: Bool)? {
    skipBlanks()
    guard rest.first == .quote else { return word().map { ($0, false, true) } }
    let inside = rest.dropFirst()
    guard let end = inside.firstIndex(of: .quote) else {
      rest = rest.suffix(0)
      return (inside.trimmed, true, false)
    }
    rest = rest[(end + 1)...]
    return (inside[..<end], true, true)
  }

  /// What is left, blanks around it left out.
  private var trimmedRest: ArraySlice<UInt8> { rest.trimmed }
}

// MARK: - Statements

extension SettingsScanner {
  static func kind(of line: ArraySlice<UInt8>) -> SettingsStatement.Kind {
    var scanner = SettingsScanner(line)
    scanner.skipBlanks()
    if scanner.rest.first == UInt8(ascii: "#") { return scanner.tag() }
    guard let word = scanner.word(), let keyword = SettingsKeyword(word) else { return .comment }
    return switch keyword {
    case .set: scanner.assignment()
    case .condition: scanner.condition()
    case .jump: scanner.jump()
    case .request: scanner.request()
    }
  }

  private mutating func tag() -> SettingsStatement.Kind {
    let name = rest.dropFirst(2)
    guard rest.dropFirst().first == UInt8(ascii: " "), let first = name.first, !first.isBlank else {
      return .comment
    }
    rest = name
    guard let word = word(), isAtEnd else { return .comment }
    return .tag(WireText(word))
  }

  private mutating func assignment() -> SettingsStatement.Kind {
    guard let name = word() else { return .malformed(.set, .missingName) }
    if name.contains(.equals) { return .malformed(.set, .equalsSign) }
    guard let value = value() else { return .malformed(.set, .missingValue) }
    return .assignment(
      SettingsAssignment(
        name: SSONName(name), value: WireText(value.text), isQuoted: value.isQuoted,
        isClosed: value.isClosed, rest: WireText(trimmedRest)))
  }

  private mutating func condition() -> SettingsStatement.Kind {
    guard let variable = word(), variable.first == UInt8(ascii: "$"), variable.count > 1 else {
      return .malformed(.condition, .missingVariable)
    }
    guard let comparison = word(), comparison.spells("SEQ"), let value = value() else {
      return .malformed(.condition, .missingComparison)
    }
    guard value.isClosed, let jump = word(), jump.spells("GOTO") else {
      return .malformed(.condition, .missingJump)
    }
    guard let tag = word() else { return .malformed(.condition, .missingTag) }
    guard isAtEnd else { return .malformed(.condition, .extraWords) }
    return .condition(
      SettingsCondition(
        name: SSONName(variable.dropFirst()), value: WireText(value.text), tag: WireText(tag)))
  }

  private mutating func jump() -> SettingsStatement.Kind {
    guard let tag = word() else { return .malformed(.jump, .missingTag) }
    return isAtEnd ? .jump(tag: WireText(tag)) : .malformed(.jump, .extraWords)
  }

  private mutating func request() -> SettingsStatement.Kind {
    guard let name = word() else { return .malformed(.request, .missingFilename) }
    return isAtEnd ? .request(filename: WireText(name)) : .malformed(.request, .extraWords)
  }
}

extension ArraySlice<UInt8> {
  /// Without the blanks at both ends; the indices stay.
  fileprivate var trimmed: ArraySlice<UInt8> {
    let start = drop(while: \.isBlank)
    guard let end = start.lastIndex(where: { !$0.isBlank }) else { return start.suffix(0) }
    return start[...end]
  }

  /// The octets are those of `word`, in any letter case.
  func spells(_ word: String) -> Bool {
    count == word.utf8.count && zip(self, word.utf8).allSatisfy { $0.uppercased == $1 }
  }
}
