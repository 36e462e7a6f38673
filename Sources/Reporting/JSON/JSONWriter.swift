import Wire

/// Writes JSON (RFC 8259) piece by piece into octets.
///
/// Commas, indentation and escapes are its business; that an object's entries are keys with
/// values is the caller's.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  let style: Style
  private var depth = 0
  private var place = Place.first
  /// What repeats in a capture is written once and copied from then on.
  private var memory: JSONMemory?

  public enum Style: Hashable, Sendable {
    /// One line, for a line-oriented stream.
    case compact
    /// Indented, for people.
    case indented
  }

  /// Where in the innermost object or array the next entry stands. Whatever ends is an entry of
  /// what it stands in, so nothing has to be kept for each level.
  private enum Place: Sendable {
    case first
    case behindEntry
    case behindKey
  }

  public init(_ style: Style = .compact) {
    self.style = style
  }

  /// A writer of one line a value that remembers what is written with ``repeating(_:_:_:)``, and
  /// overwrites `octets`: growing means copying.
  package init(remembering memory: JSONMemory, into octets: consuming [UInt8] = []) {
    style = .compact
    self.memory = memory
    bytes = octets
    bytes.removeAll(keepingCapacity: true)
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
    if memory?.write(kind, octets.span, to: &bytes) == true {
      place = .behindEntry
      return
    }
    let start = bytes.count
    // The comma before the element was written already.
    place = .behindKey
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
    let isIndented = style == .indented
    let text = name.utf8.span
    add(atMost: text.count + 4) { output in
      output.appendQuoted(text)
      output.append(UInt8(ascii: ":"))
      if isIndented { output.append(UInt8(ascii: " ")) }
    }
    place = .behindKey
  }

  /// Takes away what was written, for a caller that passes pieces on; the nesting stays.
  public mutating func takeBytes() -> [UInt8] { exchange(&bytes, with: []) }

  /// Ends a line between values.
  public mutating func endLine() {
    bytes.append(0x0A)
    place = .first
  }

  /// A comma and a new line before the next of several values that stand in a list of the caller's.
  public mutating func separateLines() {
    bytes.append(UInt8(ascii: ","))
    endLine()
  }

  private mutating func nest(
    open: UInt8, close: UInt8, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    add(atMost: 1) { output in output.append(open) }
    place = .first
    depth += 1
    try body(&self)
    depth -= 1
    if place == .behindEntry { breakLine() }
    bytes.append(close)
    place = .behindEntry
  }

  private mutating func beginEntry() {
    if place == .behindKey { return }
    if place == .behindEntry { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { breakLine() }
  }

  private mutating func breakLine() {
    guard style == .indented else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  /// Adds an entry of at most `count` octets, or the first octets of one, with what stands before
  /// it. Without indentation that is at most a comma, and all of it is added at once.
  @inline(__always)
  private mutating func add(atMost count: Int, _ body: (inout OutputSpan<UInt8>) -> Void) {
    if style == .indented { beginEntry() }
    let needsComma = style == .compact && place == .behindEntry
    bytes.append(addingCapacity: count + 1) { output in
      if needsComma { output.append(UInt8(ascii: ",")) }
      body(&output)
    }
    place = .behindEntry
  }

  // MARK: - Values

  public mutating func value(_ text: String) {
    let octets = text.utf8.span
    if !add(plain: octets) { addEscaped(octets) }
  }

  /// Text from the wire, escaped so that no reader of the JSON can print what acts on a terminal.
  mutating func value(_ text: WireText) {
    // Most is plain, and needs no string in between.
    let octets = text.octets.span
    if octets.isASCII, add(plain: octets) { return }
    value(text.printable)
  }

  /// A short text of letters, digits and marks that need no escaping.
  mutating func value(_ text: ShortText) {
    write(quoted: text.count) { output in text.write(to: &output) }
  }

  public mutating func value(_ number: some BinaryInteger) {
    guard let small = Int64(exactly: number) else {
      let digits = number.description
      return add(unquoted: digits.utf8.span)
    }
    add(atMost: Self.mostDigits) { output in output.append(decimal: small) }
  }

  public mutating func value(_ flag: Bool) {
    let word = flag ? "true" : "false"
    add(unquoted: word.utf8.span)
  }

  /// Seconds with six decimals, trailing zeros left out.
  public mutating func value(_ duration: Duration) {
    let microseconds = duration.wholeNanoseconds / 1000
    let sign = microseconds < 0 ? "-" : ""
    var fraction = String(microseconds.magnitude % 1_000_000)
    fraction = String(repeating: "0", count: 6 - fraction.utf8.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let whole = "\(sign)\(microseconds.magnitude / 1_000_000)"
    let text = fraction.isEmpty ? whole : "\(whole).\(fraction)"
    add(unquoted: text.utf8.span)
  }

  /// Numbers in one line, whatever the style.
  public mutating func value(_ list: [Int]) {
    let isIndented = style == .indented
    add(atMost: 2 + list.count * (Self.mostDigits + 2)) { output in
      output.append(UInt8(ascii: "["))
      for (index, number) in list.enumerated() {
        if index > 0 {
          output.append(UInt8(ascii: ","))
          if isIndented { output.append(UInt8(ascii: " ")) }
        }
        output.append(decimal: Int64(number))
      }
      output.append(UInt8(ascii: "]"))
    }
  }

  /// The place of octets: the first, and the one behind them.
  mutating func value(_ range: Range<Int>) {
    let isIndented = style == .indented
    add(atMost: 4 + 2 * Self.mostDigits) { output in
      output.append(UInt8(ascii: "["))
      output.append(decimal: Int64(range.lowerBound))
      output.append(UInt8(ascii: ","))
      if isIndented { output.append(UInt8(ascii: " ")) }
      output.append(decimal: Int64(range.upperBound))
      output.append(UInt8(ascii: "]"))
    }
  }

  /// Of 64 bits, with a sign.
  private static let mostDigits = 20

  /// Octets as hexadecimal text.
  public mutating func hex(_ octets: ArraySlice<UInt8>) {
    let octets = octets.span
    write(quoted: 2 * octets.count) { output in
      for index in octets.indices { output.append(hex: octets[index]) }
    }
  }

  /// Octets as hexadecimal text.
  public mutating func hex(_ octets: [UInt8]) { hex(octets[...]) }

  /// Writes a value of at most `count` octets that need no escaping, in quotes.
  @inline(__always)
  mutating func write(quoted count: Int, _ body: (inout OutputSpan<UInt8>) -> Void) {
    add(atMost: count + 2) { output in
      output.append(UInt8(ascii: "\""))
      body(&output)
      output.append(UInt8(ascii: "\""))
    }
  }

  /// Adds a text in quotes if nothing in it has to be escaped, which is nearly always so.
  private mutating func add(plain text: Span<UInt8>) -> Bool {
    guard text.isPlain else { return false }
    add(atMost: text.count + 2) { output in output.appendQuoted(text) }
    return true
  }

  private mutating func add(unquoted text: Span<UInt8>) {
    add(atMost: text.count) { output in output.append(copying: text) }
  }

  private mutating func addEscaped(_ text: Span<UInt8>) {
    // The longest escape takes six characters.
    write(quoted: 6 * text.count) { output in
      for index in text.indices { output.append(escaped: text[index]) }
    }
  }
}
