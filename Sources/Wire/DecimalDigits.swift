/// The digits of a number as ASCII, found without an allocation.
package struct DecimalDigits: Sendable {
  /// Of 64 bits.
  package static let most = 20
  /// Filled from behind: the last digit is found first.
  private var units = [20 of UInt8](repeating: 0)
  private var start = most

  /// At least `width` digits, at most ``most``, zeros before the number.
  package init(_ number: UInt64, width: Int = 1) {
    var rest = number
    repeat {
      // By a constant, dividing is a multiplication.
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      start -= 1
      units[start] = Hex.digit(UInt8(truncatingIfNeeded: digit))
      rest = quotient
    } while start > 0 && (rest > 0 || Self.most - start < width)
  }

  /// The first digit's, and so on.
  package var indices: Range<Int> { start..<Self.most }

  package subscript(index: Int) -> UInt8 { units[index] }
}
