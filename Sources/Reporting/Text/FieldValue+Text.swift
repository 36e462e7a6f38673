import Wire

extension FieldValue {
  /// The value in one line: lists with commas, records as `name value`.
  var inlineText: String {
    switch self {
    case .number(let number): String(number)
    case .flag(let flag): flag ? "yes" : "no"
    case .word(let word): word
    case .text(let text): text.printable
    case .octets(let octets): octets.isEmpty ? "(empty)" : Hex.string(of: octets, separator: " ")
    case .list(let elements): elements.map(\.inlineText).joined(separator: ", ")
    case .record(let fields):
      fields.map { field in
        switch field.value {
        case .record, .list: "\(field.name) (\(field.value.inlineText))"
        default: "\(field.name) \(field.value.inlineText)"
        }
      }.joined(separator: ", ")
    }
  }

  /// The value as lines: one for each element of a list of records, one for a plain value.
  var lines: [String] {
    if case .list(let elements) = self,
      elements.contains(where: { if case .record = $0 { true } else { false } })
    {
      return elements.map(\.inlineText)
    }
    return [inlineText]
  }
}
