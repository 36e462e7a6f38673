/// Checks octets against the grammar of JSON (RFC 8259), keeping nothing but the names of an
/// object, which must differ.
struct JSONGrammar {
  private let text: [UInt8]
  private var index = 0
  private var depth = 0

  init(_ text: [UInt8]) {
    self.text = text
  }

  private var next: UInt8? { index < text.count ? text[index] : nil }

  /// The octets are one JSON text, perhaps with white space around it.
  mutating func isWhole() -> Bool {
    guard value() else { return false }
    skipBlanks()
    return next == nil
  }

  private mutating func value() -> Bool {
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""): return string() != nil
    case UInt8(ascii: "t"): return takeWord("true")
    case UInt8(ascii: "f"): return takeWord("false")
    case UInt8(ascii: "n"): return takeWord("null")
    default: return number()
    }
  }

  private mutating func object() -> Bool {
    var names: Set<ArraySlice<UInt8>> = []
    return list(until: "}") { grammar in
      grammar.skipBlanks()
      guard let name = grammar.string(), names.insert(name).inserted else { return false }
      grammar.skipBlanks()
      return grammar.take(":") && grammar.value()
    }
  }

  private mutating func array() -> Bool {
    list(until: "]") { $0.value() }
  }

  private mutating func list(
    until close: Unicode.Scalar, _ element: (inout JSONGrammar) -> Bool
  ) -> Bool {
    index += 1
    depth += 1
    defer { depth -= 1 }
    guard depth < 64 else { return false }
    skipBlanks()
    if take(close) { return true }
    repeat {
      guard element(&self) else { return false }
      skipBlanks()
    } while take(",")
    return take(close)
  }

  /// The octets between the quotes as they stand.
  private mutating func string() -> ArraySlice<UInt8>? {
    guard take("\"") else { return nil }
    let start = index
    while let octet = next {
      index += 1
      switch octet {
      case UInt8(ascii: "\""): return text[start..<index - 1]
      case ..<0x20: return nil
      case UInt8(ascii: "\\"):
        if !escape() { return nil }
      default: break
      }
    }
    return nil
  }

  private mutating func escape() -> Bool {
    guard let kind = next else { return false }
    index += 1
    guard kind == UInt8(ascii: "u") else { return "\"\\/bfnrt".utf8.contains(kind) }
    let digits = text[index...].prefix(4)
    index += digits.count
    return digits.count == 4 && digits.allSatisfy(isHexDigit)
  }

  private mutating func number() -> Bool {
    _ = take("-")
    if !take("0"), !takeDigits() { return false }
    if take("."), !takeDigits() { return false }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      return takeDigits()
    }
    return true
  }

  private mutating func takeDigits() -> Bool {
    let start = index
    while let octet = next, (0x30...0x39).contains(octet) { index += 1 }
    return index > start
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func takeWord(_ word: String) -> Bool {
    guard text[index...].starts(with: word.utf8) else { return false }
    index += word.utf8.count
    return true
  }

  private mutating func skipBlanks() {
    while let octet = next, [0x20, 0x09, 0x0A, 0x0D].contains(octet) { index += 1 }
  }

  private func isHexDigit(_ octet: UInt8) -> Bool {
    (0x30...0x39).contains(octet) || (0x41...0x46).contains(octet) || (0x61...0x66).contains(octet)
  }
}
