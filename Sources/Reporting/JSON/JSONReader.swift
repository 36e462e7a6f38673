public import Wire

/// Reads JSON (RFC 8259) from memory, one value after the other, into the form in which typed
/// values describe themselves.
///
/// Stricter than the standard where a description has no place for something: null, numbers with a
/// fraction or beyond 64 bits, and names that stand twice in an object are errors. Every error
/// tells line and column (in octets, from 1).
public struct JSONReader: Sendable {
  /// Levels of objects and lists that are read; documents of ours have about twelve.
  public static let deepest = 64

  private let octets: [UInt8]
  private var position = 0
  private var depth = 0
  /// Of ``position``, from 1; lines end between values only.
  public private(set) var line = 1
  private var lineStart = 0

  public init(_ octets: [UInt8]) {
    self.octets = octets
    // A mark of the order of octets is no part of the text (RFC 8259 §8.1).
    if octets.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next value; `nil` at the end. Values may follow one another, as in lines of JSON.
  public mutating func next() throws(FieldError) -> FieldValue? {
    reachesEnd() ? nil : try value()
  }

  /// Goes on to the next value, and says whether there is none.
  public mutating func reachesEnd() -> Bool {
    skipBlanks()
    return position >= octets.count
  }
}

// MARK: - Values

extension JSONReader {
  private mutating func value() throws(FieldError) -> FieldValue {
    skipBlanks()
    guard let current else { throw error(expected: "a value") }
    switch current {
    case UInt8(ascii: "{"): return try nested(Self.object)
    case UInt8(ascii: "["): return try nested(Self.array)
    case UInt8(ascii: "\""): return .word(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default:
      if take("true") { return .flag(true) }
      if take("false") { return .flag(false) }
      throw error(expected: "a value")
    }
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(FieldError) -> FieldValue
  ) throws(FieldError) -> FieldValue {
    guard depth < Self.deepest else {
      throw error("objects and lists are nested deeper than \(Self.deepest) levels")
    }
    depth += 1
    position += 1
    let value = try read(&self)
    depth -= 1
    return value
  }

  private static func object(_ reader: inout JSONReader) throws(FieldError) -> FieldValue {
    var fields: [FieldValue.Field] = []
    var names: Set<String> = []
    if reader.takeMark("}") { return .record(fields) }
    repeat {
      reader.skipBlanks()
      guard reader.current == UInt8(ascii: "\"") else { throw reader.error(expected: "a name") }
      let start = reader
      let name = try reader.string()
      guard names.insert(name).inserted else {
        throw start.error("the name \(WireText(name)) stands twice in an object")
      }
      guard reader.takeMark(":") else { throw reader.error(expected: "a colon") }
      fields.append(FieldValue.Field(name, try reader.value()))
    } while reader.takeMark(",")
    guard reader.takeMark("}") else { throw reader.error(expected: "a comma or }") }
    return .record(fields)
  }

  private static func array(_ reader: inout JSONReader) throws(FieldError) -> FieldValue {
    var elements: [FieldValue] = []
    if reader.takeMark("]") { return .list(elements) }
    repeat {
      elements.append(try reader.value())
    } while reader.takeMark(",")
    guard reader.takeMark("]") else { throw reader.error(expected: "a comma or ]") }
    return .list(elements)
  }

  private mutating func number() throws(FieldError) -> FieldValue {
    let start = self
    let isNegative = take("-")
    let digits = octets[position...].prefix { (0x30...0x39).contains($0) }
    position = digits.endIndex
    let text = (isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self)
    let hasLeadingZero = digits.count > 1 && digits.first == 0x30
    let goesOn = [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(current)
    guard let number = Int64(text), !hasLeadingZero, !goesOn else {
      throw start.error(expected: "a whole number of at most 64 bits")
    }
    return .number(number)
  }
}

// MARK: - Strings

extension JSONReader {
  private mutating func string() throws(FieldError) -> String {
    let start = self
    position += 1
    var text = ""
    while true {
      let plain = octets[position...].prefix {
        $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 >= 0x20
      }
      guard let part = String(validating: plain, as: UTF8.self) else {
        throw start.error("the text is not UTF-8")
      }
      text += part
      position = plain.endIndex
      switch current {
      case UInt8(ascii: "\""):
        position += 1
        return text
      case UInt8(ascii: "\\"):
        position += 1
        text.append(Character(try escape()))
      default:
        throw error(expected: "the end of the text that begins in column \(start.column)")
      }
    }
  }

  /// What follows a backslash.
  private mutating func escape() throws(FieldError) -> Unicode.Scalar {
    let plain: [UInt8: Unicode.Scalar] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
      UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
      UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
    if let current, let scalar = plain[current] {
      position += 1
      return scalar
    }
    guard take("u") else { throw error(expected: "one of \"\\/bfnrtu behind a backslash") }
    let unit = try fourDigits()
    guard unit & 0xFC00 == 0xD800 else {
      guard let scalar = Unicode.Scalar(unit) else { throw error("half a surrogate pair") }
      return scalar
    }
    guard take("\\u") else { throw error("half a surrogate pair") }
    let low = try fourDigits()
    guard low & 0xFC00 == 0xDC00,
      let scalar = Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF)
    else { throw error("half a surrogate pair") }
    return scalar
  }

  private mutating func fourDigits() throws(FieldError) -> UInt32 {
    let digits = octets[position...].prefix(4)
    guard digits.count == 4, !digits.contains(UInt8(ascii: "+")), !digits.contains(0x2D),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw error(expected: "four hexadecimal digits") }
    position += 4
    return unit
  }
}

// MARK: - Octets

extension JSONReader {
  private var current: UInt8? { position < octets.count ? octets[position] : nil }

  private var column: Int { position - lineStart + 1 }

  private mutating func skipBlanks() {
    while let current {
      switch current {
      case 0x20, 0x09, 0x0D: position += 1
      case 0x0A:
        position += 1
        line += 1
        lineStart = position
      default: return
      }
    }
  }

  /// Takes a mark and the blanks before it.
  private mutating func takeMark(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard current == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  private mutating func take(_ text: StaticString) -> Bool {
    let wanted = Array("\(text)".utf8)
    guard octets[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  private func error(expected what: String) -> FieldError {
    let found =
      current.map { octet in
        let rest = octets[position...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ",") }.prefix(12)
        return rest.isEmpty ? "octet 0x\(Hex.string(of: octet))" : WireText(rest).printable
      } ?? "the end"
    return FieldError(place, .expected(what, found: found))
  }

  private func error(_ text: String) -> FieldError {
    FieldError(place, .contradiction(text))
  }

  private var place: FieldPath { .root("line \(line), column \(column):") }
}
