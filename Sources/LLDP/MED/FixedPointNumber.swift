/// A binary fixed-point number, written in decimal without losing a digit.
public struct FixedPointNumber: Hashable, Sendable {
  /// The number times two to the power of ``fractionBits``.
  public let scaled: Int64
  /// 0 to 32.
  public let fractionBits: Int

  /// Returns `nil` unless there are 0 to 32 bits of fraction.
  public init?(scaled: Int64, fractionBits: Int) {
    guard (0...32).contains(fractionBits) else { return nil }
    self.scaled = scaled
    self.fractionBits = fractionBits
  }

  /// The low `width` bits of `bits`, of which the highest is the sign (two's complement).
  ///
  /// - Precondition: `width` is 1 to 64, `fractionBits` 0 to 32; numbers of a format, not of the
  ///   wire.
  init(bits: UInt64, width: Int, fractionBits: Int) {
    scaled = Int64(bitPattern: bits << UInt64(64 - width)) >> Int64(64 - width)
    self.fractionBits = fractionBits
  }

  /// The low `width` bits, as they stand on the wire.
  func bits(width: Int) -> UInt64 {
    UInt64(bitPattern: scaled) & (UInt64.max >> UInt64(64 - width))
  }

  func fits(width: Int) -> Bool {
    scaled == FixedPointNumber(bits: bits(width: width), width: width, fractionBits: 0).scaled
  }

  /// The nearest number that a `Double` can hold; the 34 bits of a coordinate fit exactly.
  public var value: Double { Double(scaled) / Double(UInt64(1) << UInt64(fractionBits)) }
}

extension FixedPointNumber: CustomStringConvertible {
  /// Every digit, and no more: a fraction of n bits has at most n decimals.
  public var description: String {
    let one = UInt64(1) << UInt64(fractionBits)
    var fraction = scaled.magnitude & (one - 1)
    var text = (scaled < 0 ? "-" : "") + String(scaled.magnitude >> UInt64(fractionBits))
    if fraction != 0 { text += "." }
    while fraction != 0 {
      fraction *= 10
      text += String(fraction >> UInt64(fractionBits))
      fraction &= one - 1
    }
    return text
  }
}
