extension FieldValue {
  /// What the value is, in a few words for an error message.
  package var summary: String {
    switch self {
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .word(let word): FieldValue.quoted(WireText(word).printable)
    case .text(let text): FieldValue.quoted(text.printable)
    case .octets(let octets): FieldValue.quoted(Hex.string(of: octets.prefix(32)))
    case .list(let elements): elements.isEmpty ? "an empty list" : "a list"
    case .record: "an object"
    }
  }

  private static func quoted(_ text: String) -> String {
    text.count > 60 ? "\"\(text.prefix(57))...\"" : "\"\(text)\""
  }
}
