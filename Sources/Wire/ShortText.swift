/// A text of few ASCII characters, put together without an allocation: addresses and times stand in
/// every frame.
package struct ShortText: Sendable {
  /// The time of a frame takes 30.
  package static let longest = 32
  /// Of 64 bits.
  private static let mostDigits = 20
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
    if number < 10, width <= 1 { return add(Hex.digit(UInt8(number))) }
    // Found last digit first: dividing by ten is a multiplication.
    var digits = [20 of UInt8](repeating: 0)
    var found = 0
    var rest = number
    while found < Self.mostDigits, rest > 0 || found < width {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      digits[found] = Hex.digit(UInt8(truncatingIfNeeded: digit))
      rest = quotient
      found += 1
    }
    while found > 0 {
      found -= 1
      add(digits[found])
    }
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
