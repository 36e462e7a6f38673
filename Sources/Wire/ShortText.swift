/// A text of few ASCII characters, put together without an allocation: addresses and times stand in
/// every frame.
package struct ShortText: Sendable {
  /// The time of a frame takes 30.
  package static let longest = 32
  private var units = [32 of UInt8](repeating: 0)
  package private(set) var count = 0

  package init() {}

  /// What there is no room for is left out.
  private mutating func add(_ unit: UInt8) {
    guard count < Self.longest else { return }
    units[count] = unit
    count += 1
  }

  /// A character of ASCII.
  package mutating func append(_ mark: Unicode.Scalar) {
    add(UInt8(ascii: mark))
  }

  /// A number with at least `width` digits, zeros before it.
  package mutating func append(number: UInt64, width: Int = 1) {
    let digits = DecimalDigits(number, width: width)
    for index in digits.indices { add(digits[index]) }
  }

  /// Two hexadecimal digits.
  package mutating func append(hex octet: UInt8) {
    add(Hex.digit(octet >> 4))
    add(Hex.digit(octet & 15))
  }

  /// Appends the characters, for which there has to be room.
  package func write(to output: inout OutputSpan<UInt8>) {
    for index in 0..<count { output.append(units[index]) }
  }

  package var string: String {
    guard let text = try? UTF8Span(validating: units.span.extracting(0..<count)) else { return "" }
    return String(copying: text)
  }
}
