import Wire

/// Writes JSON (RFC 8259) piece by piece into octets.
///
/// Commas, indentation and escapes are its business; that an object's entries are keys with
/// values is the caller's.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private let style: Style
  private var depth = 0
  /// Whether the innermost object or array already has an entry.
  private var hasEntry = [false]
  private var followsKey = false

  public enum Style: Hashable, Sendable {
    /// One line, for a line-oriented stream.
    case compact
    /// Indented, for people.
    case indented
  }

  public init(_ style: Style = .compact) {
    self.style = style
  }

  // MARK: - Structure

  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    nest(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), body)
  }

  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    nest(open: UInt8(ascii: "["), close: UInt8(ascii: "]"), body)
  }

  /// The name of the next value: a word of ours, which needs no escaping.
  public mutating func key(_ name: String) {
    beginEntry()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    if style == .indented { bytes.append(UInt8(ascii: " ")) }
    followsKey = true
  }

  /// Takes away what was written, for a caller that passes pieces on; the nesting stays.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Ends a line between values.
  public mutating func endLine() {
    bytes.append(0x0A)
    hasEntry[hasEntry.count - 1] = false
  }

  private mutating func nest(open: UInt8, close: UInt8, _ body: (inout JSONWriter) -> Void) {
    beginEntry()
    bytes.append(open)
    hasEntry.append(false)
    depth += 1
    body(&self)
    depth -= 1
    if hasEntry.removeLast() { breakLine() }
    bytes.append(close)
  }

  private mutating func beginEntry() {
    if followsKey {
      followsKey = false
      return
    }
    if hasEntry[hasEntry.count - 1] { bytes.append(UInt8(ascii: ",")) }
    hasEntry[hasEntry.count - 1] = true
    if depth > 0 { breakLine() }
  }

  private mutating func breakLine() {
    guard style == .indented else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  // MARK: - Values

  public mutating func value(_ text: String) {
    beginEntry()
    writeString(text)
  }

  public mutating func value(_ number: some BinaryInteger) {
    beginEntry()
    bytes.append(contentsOf: number.description.utf8)
  }

  public mutating func value(_ flag: Bool) {
    beginEntry()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  /// Seconds with six decimals, trailing zeros left out.
  public mutating func value(_ duration: Duration) {
    beginEntry()
    let microseconds = duration.wholeNanoseconds / 1000
    let sign = microseconds < 0 ? "-" : ""
    var fraction = String(microseconds.magnitude % 1_000_000)
    fraction = String(repeating: "0", count: 6 - fraction.utf8.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let whole = "\(sign)\(microseconds.magnitude / 1_000_000)"
    bytes.append(contentsOf: (fraction.isEmpty ? whole : "\(whole).\(fraction)").utf8)
  }

  /// Numbers in one line, whatever the style.
  public mutating func value(_ list: [Int]) {
    beginEntry()
    let separator = style == .indented ? ", " : ","
    let numbers = list.map(String.init).joined(separator: separator)
    bytes.append(contentsOf: "[\(numbers)]".utf8)
  }

  /// Octets as hexadecimal text.
  public mutating func hex(_ octets: some Sequence<UInt8>) {
    beginEntry()
    bytes.append(UInt8(ascii: "\""))
    for octet in octets {
      bytes.append(Hex.digits[Int(octet >> 4)])
      bytes.append(Hex.digits[Int(octet & 15)])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func writeString(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if Self.isPlain(text.utf8.span) {
      bytes.append(contentsOf: text.utf8)
    } else {
      writeEscaped(text)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Nothing has to be escaped, which is nearly always so.
  private static func isPlain(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      let unit = text[index]
      if unit < 0x20 || unit == UInt8(ascii: "\"") || unit == UInt8(ascii: "\\") || unit == 0x7F {
        return false
      }
    }
    return true
  }

  private mutating func writeEscaped(_ text: String) {
    for unit in text.utf8 {
      switch unit {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(unit)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case ..<0x20, 0x7F: bytes.append(contentsOf: "\\u00\(Hex.string(of: unit))".utf8)
      default: bytes.append(unit)
      }
    }
  }
}

extension JSONWriter {
  public mutating func field(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    value(text)
  }

  public mutating func field(_ name: String, _ number: (some BinaryInteger)?) {
    guard let number else { return }
    key(name)
    value(number)
  }

  public mutating func field(_ name: String, _ flag: Bool) {
    key(name)
    value(flag)
  }

  public mutating func field(_ name: String, _ list: [String]) {
    key(name)
    array { writer in
      for element in list { writer.value(element) }
    }
  }

  public mutating func field(_ name: String, _ list: [Int]) {
    key(name)
    value(list)
  }

  public mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }

  public mutating func array(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    array(body)
  }
}
