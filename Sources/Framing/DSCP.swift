public import Wire

/// A differentiated services code point: six bits (RFC 2474 §3).
public struct DSCP: Hashable, Sendable {
  public let rawValue: UInt8

  /// The low six bits of `bits`.
  public init(lowBitsOf bits: some BinaryInteger) {
    rawValue = UInt8(truncatingIfNeeded: bits) & 0x3F
  }

  /// Returns `nil` if `value` needs more than six bits.
  public init?(_ value: Int) {
    guard (0...63).contains(value) else { return nil }
    rawValue = UInt8(value)
  }
}

extension DSCP: CustomStringConvertible {
  public var description: String { String(rawValue) }
}

extension DSCP: FieldReadable {
  public init(reading reader: FieldReader) throws(FieldError) {
    self.init(lowBitsOf: try reader.integer(in: 0...63))
  }
}
