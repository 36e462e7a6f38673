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
        case .record, .list: "\(field.words) (\(field.value.inlineText))"
        default: "\(field.words) \(field.value.inlineText)"
        }
      }.joined(separator: ", ")
    }
  }

  /// The value as lines: one for each element of a list of records, one for a plain value. A record
  /// of one field is that field's value: its name says no more than the part's name.
  var lines: [String] {
    if case .record(let fields) = self, fields.count == 1 { return fields[0].value.lines }
    if case .list(let elements) = self,
      elements.contains(where: { if case .record = $0 { true } else { false } })
    {
      return elements.map(\.inlineText)
    }
    return [inlineText]
  }
}

extension FieldValue.Field {
  /// The name as people write it: `powerDeciwatts` is "power deciwatts", `operationalMAU`
  /// "operational MAU", `secondsSince2000` "seconds since 2000".
  fileprivate var words: String {
    var words = ""
    var previous: Character = " "
    for (place, character) in zip(name.indices, name) {
      // A digit alone belongs to its word: `ipv4`.
      let beginsNumber = name[place...].prefix(2).count(where: \.isNumber) == 2
      if previous.isLowercase, character.isUppercase || beginsNumber { words += " " }
      words.append(character)
      previous = character
    }
    return words.split(separator: " ").map { word in
      word.dropFirst().contains(where: \.isUppercase) ? String(word) : word.lowercased()
    }.joined(separator: " ")
  }
}
