/// As much of JSON (RFC 8259) as the truth files need, one member of the outermost object a line.
enum JSONText {
  case null
  case number(Int)
  case string(String)
  case array([JSONText])
  case object([(String, JSONText)])

  static func strings(_ texts: [String]) -> JSONText { .array(texts.map { .string($0) }) }

  /// A text, or a list where there are several.
  static func oneOrMore(_ texts: [String]) -> JSONText {
    guard let only = texts.first, texts.count == 1 else { return .strings(texts) }
    return .string(only)
  }

  var text: String {
    switch self {
    case .null: "null"
    case .number(let number): "\(number)"
    case .string(let string): Self.quoted(string)
    case .array(let elements): "[\(elements.map(\.text).joined(separator: ", "))]"
    case .object(let members):
      "{\(members.map { "\(Self.quoted($0.0)): \($0.1.text)" }.joined(separator: ", "))}"
    }
  }

  /// An object as a file.
  static func file(_ members: [(String, JSONText)]) -> String {
    let lines = members.map { "  \(quoted($0.0)): \($0.1.text)" }
    return "{\n\(lines.joined(separator: ",\n"))\n}\n"
  }

  private static func quoted(_ string: String) -> String {
    let escaped = string.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"\(String(escaped))\""
  }
}
