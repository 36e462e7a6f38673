public import Wire

/// A frame's priority: three bits (IEEE 802.1Q §6.9.3, PCP).
public struct PriorityCodePoint: Hashable, Sendable {
  public let rawValue: UInt8

  /// The low three bits of `bits`.
  public init(lowBitsOf bits: some BinaryInteger) {
    rawValue = UInt8(truncatingIfNeeded: bits) & 7
  }

  /// Returns `nil` if `value` needs more than three bits.
  public init?(_ value: Int) {
    guard (0...7).contains(value) else { return nil }
    rawValue = UInt8(value)
  }
}

extension PriorityCodePoint: CustomStringConvertible {
  public var description: String { String(rawValue) }
}

extension PriorityCodePoint: FieldReadable {
  public init(reading reader: FieldReader) throws(FieldError) {
    self.init(lowBitsOf: try reader.integer(in: 0...7))
  }
}
