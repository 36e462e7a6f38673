/// A text of few ASCII characters, put together without an allocation: addresses and times stand in
/// every frame.
package struct ShortText: Sendable {
  /// The time of a frame takes 30.
  private static let longest = 32
  /// Of 64 bits.
  private static let mostDigits = 20
  private var units = [32 of UInt8](repeating: 0)
  private var count = 0

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
    var divisor: UInt64 = 1
    var digits = 1
    while digits < min(width, Self.mostDigits) || number / divisor >= 10 {
      divisor *= 10
      digits += 1
    }
    while divisor > 0 {
      add(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
  }

  package var string: String {
    guard let text = try? UTF8Span(validating: units.span.extracting(0..<count)) else { return "" }
    return String(copying: text)
  }
}
