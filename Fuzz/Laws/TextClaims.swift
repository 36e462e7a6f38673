import Reporting
import Wire

/// The text holds nothing that could act on its reader: no control or invisible characters.
func claimPrintable(_ text: String, allowing allowed: Unicode.Scalar? = nil) {
  // Almost all text is ASCII, and this is asked of all of it.
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return }
  for scalar in text.unicodeScalars where scalar != allowed {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
      claim(false, "a control character reached the text: \(text.debugDescription)")
    default: break
    }
  }
}

/// An output for people: UTF-8, and nothing but line ends beside printable text.
func claimText(_ output: [UInt8]) {
  if output.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }) { return }
  guard let text = String(validating: output, as: UTF8.self) else {
    fatalError("broken: the text is UTF-8")
  }
  claimPrintable(text, allowing: "\n")
}

/// An output for programs: one JSON text, or several with a line for each.
func claimJSON(_ output: [UInt8], lines: Bool = false) {
  claimText(output)
  let texts = lines ? output.split(separator: 0x0A).map { Array($0) } : [output]
  for text in texts {
    var grammar = JSONGrammar(text)
    claim(grammar.isWhole(), "the JSON is well-formed: \(String(decoding: text, as: UTF8.self))")
  }
}

/// A description whose words are ours or escaped, with names as JSON wants them, each once.
func claimWellFormed(_ value: FieldValue) {
  switch value {
  case .number, .flag, .octets: break
  case .word(let word): claimPrintable(word)
  case .text(let text): claimPrintable(text.printable)
  case .list(let elements): elements.forEach(claimWellFormed)
  case .record(let fields):
    var names: Set<String> = []
    for field in fields {
      claim(names.insert(field.name).inserted, "the field \(field.name) is there once: \(value)")
      let name = field.name.utf8
      claim(
        name.first.map { (0x61...0x7A).contains($0) } ?? false
          && name.allSatisfy { $0 >= 0x30 && $0 < 0x7F },
        "\(field.name) is in lower camel case")
      claimWellFormed(field.value)
    }
  }
}
