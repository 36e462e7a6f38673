import Wire

/// One number of a ``CoordinateLocation``, and how many of its bits count.
///
/// RFC 6225 §2.3: six bits of resolution, then a fixed-point number in two's complement. The bits
/// behind the resolution say nothing: the place lies between the number with all of them clear
/// and the number with all of them set.
public struct Coordinate: Hashable, Sendable {
  /// How many bits count, from the highest. More than the number has is reserved; six bits.
  public let resolutionBits: UInt8
  public let number: FixedPointNumber

  /// Returns `nil` if the resolution needs more than six bits.
  public init?(_ number: FixedPointNumber, resolutionBits: UInt8) {
    guard resolutionBits <= 0x3F else { return nil }
    self.resolutionBits = resolutionBits
    self.number = number
  }

  /// How wide the number is.
  enum Layout {
    case degrees
    case altitude

    var width: Int { self == .degrees ? 34 : 30 }
    var fractionBits: Int { self == .degrees ? 25 : 8 }
  }

  func fits(_ layout: Layout) -> Bool {
    number.fractionBits == layout.fractionBits && number.fits(width: layout.width)
  }

  /// The smallest and the largest number that the bits leave open; `nil` for a reserved
  /// resolution.
  func bounds(
    _ layout: Layout
  ) -> (lowest: FixedPointNumber, highest: FixedPointNumber)? {
    let open = layout.width - Int(resolutionBits)
    guard open >= 0 else { return nil }
    let mask = UInt64.max >> UInt64(64 - open)
    let bits = number.bits(width: layout.width)
    // With no bit that counts, the sign is open too.
    let all = resolutionBits == 0
    let signBit = UInt64(1) << UInt64(layout.width - 1)
    return (
      FixedPointNumber(
        bits: all ? signBit : bits & ~mask, width: layout.width,
        fractionBits: layout.fractionBits),
      FixedPointNumber(
        bits: all ? signBit - 1 : bits | mask, width: layout.width,
        fractionBits: layout.fractionBits)
    )
  }
}

// MARK: - Wire format

extension Coordinate {
  /// Takes resolution and number from the low bits of `bits`.
  init(bits: UInt64, _ layout: Layout) {
    resolutionBits = UInt8(bits >> UInt64(layout.width) & 0x3F)
    number = FixedPointNumber(
      bits: bits, width: layout.width, fractionBits: layout.fractionBits)
  }

  func bits(_ layout: Layout) -> UInt64 {
    UInt64(resolutionBits) << UInt64(layout.width) | number.bits(width: layout.width)
  }

  func fieldValue(_ layout: Layout) -> FieldValue {
    var fields: [FieldValue.Field] = [
      .init("resolutionBits", .number(resolutionBits)),
      .init("value", .word(number.description)),
    ]
    if let bounds = bounds(layout) {
      fields.append(.init("lowest", .word(bounds.lowest.description)))
      fields.append(.init("highest", .word(bounds.highest.description)))
    }
    return .record(fields)
  }
}
