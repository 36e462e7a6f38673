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
  /// What repeats in a capture is written once and copied from then on.
  private var memory: JSONMemory?

  public enum Style: Hashable, Sendable {
    /// One line, for a line-oriented stream.
    case compact
    /// Indented, for people.
    case indented
  }

  public init(_ style: Style = .compact) {
    self.style = style
  }

  /// A writer of one line a value that remembers what is written with ``repeating(_:_:_:)``.
  package init(remembering memory: JSONMemory) {
    style = .compact
    self.memory = memory
  }

  /// Gives back what was remembered, for the next writer.
  package mutating func takeMemory() -> JSONMemory? { memory.take() }

  /// Writes an element of an array that `octets` of this kind decide alone: if it was written
  /// before, as it was then.
  mutating func repeating(
    _ kind: JSONMemory.Kind, _ octets: ArraySlice<UInt8>, _ body: (inout JSONWriter) -> Void
  ) {
    guard memory != nil, octets.count <= JSONMemory.longest else { return body(&self) }
    beginEntry()
    if memory?.write(kind, octets.span, to: &bytes) == true { return }
    let start = bytes.count
    // The comma before the element was written already.
    followsKey = true
    body(&self)
    memory?.keep(bytes[start...], for: kind, octets.span)
  }

  /// Whether `isSo` was found to hold of the same octets before, or holds now.
  mutating func knows(
    _ kind: JSONMemory.Kind, _ octets: ArraySlice<UInt8>, _ isSo: () -> Bool
  ) -> Bool {
    guard memory != nil, octets.count <= JSONMemory.longest else { return isSo() }
    if memory?.find(kind, octets.span) != nil { return true }
    guard isSo() else { return false }
    memory?.keep([], for: kind, octets.span)
    return true
  }

  // MARK: - Structure

  public mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try nest(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), body)
  }

  public mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try nest(open: UInt8(ascii: "["), close: UInt8(ascii: "]"), body)
  }

  /// The name of the next value: a word of ours, which needs no escaping.
  public mutating func key(_ name: String) {
    beginEntry()
    writePlain(name.utf8.span, then: UInt8(ascii: ":"))
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

  /// A comma and a new line before the next of several values that stand in a list of the caller's.
  public mutating func separateLines() {
    bytes.append(UInt8(ascii: ","))
    endLine()
  }

  private mutating func nest(
    open: UInt8, close: UInt8, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    beginEntry()
    bytes.append(open)
    hasEntry.append(false)
    depth += 1
    try body(&self)
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
    guard let small = Int64(exactly: number) else {
      bytes.append(contentsOf: number.description.utf8)
      return
    }
    if small < 0 { bytes.append(UInt8(ascii: "-")) }
    write(small.magnitude)
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
    bytes.append(UInt8(ascii: "["))
    for (index, number) in list.enumerated() {
      if index > 0 {
        bytes.append(UInt8(ascii: ","))
        if style == .indented { bytes.append(UInt8(ascii: " ")) }
      }
      if number < 0 { bytes.append(UInt8(ascii: "-")) }
      write(UInt64(number.magnitude))
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Octets as hexadecimal text.
  public mutating func hex(_ octets: some Collection<UInt8>) {
    write(quoted: 2 * octets.count) { output in
      for octet in octets {
        output.append(Hex.digit(octet >> 4))
        output.append(Hex.digit(octet & 15))
      }
    }
  }

  private mutating func writeString(_ text: String) {
    let octets = text.utf8.span
    if Self.isPlain(octets) { return writePlain(octets) }
    bytes.append(UInt8(ascii: "\""))
    writeEscaped(text)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Names and texts are short: octet by octet takes half the time of copying a string's storage.
  private mutating func writePlain(_ text: Span<UInt8>, then mark: UInt8? = nil) {
    bytes.append(addingCapacity: text.count + 3) { output in
      output.append(UInt8(ascii: "\""))
      for index in text.indices { output.append(text[index]) }
      output.append(UInt8(ascii: "\""))
      if let mark { output.append(mark) }
    }
  }

  /// Writes a value of at most `count` octets that need no escaping, in quotes.
  mutating func write(quoted count: Int, _ body: (inout OutputSpan<UInt8>) -> Void) {
    beginEntry()
    bytes.append(addingCapacity: count + 2) { output in
      output.append(UInt8(ascii: "\""))
      body(&output)
      output.append(UInt8(ascii: "\""))
    }
  }

  private mutating func write(_ number: UInt64) {
    var divisor: UInt64 = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
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

  /// Octets as hexadecimal text.
  public mutating func field(_ name: String, hex octets: ArraySlice<UInt8>?) {
    guard let octets else { return }
    key(name)
    hex(octets)
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

  public mutating func object(
    _ name: String, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    key(name)
    try object(body)
  }

  public mutating func array(
    _ name: String, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    key(name)
    try array(body)
  }
}
