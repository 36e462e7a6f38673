public import Wire

/// A VLAN identifier: twelve bits (IEEE 802.1Q §9.6). 0 is no VLAN (priority tag), 4095 reserved.
public struct VLANID: Hashable, Comparable, Sendable {
  public let rawValue: UInt16

  /// The low twelve bits of `bits`.
  public init(lowBitsOf bits: some BinaryInteger) {
    rawValue = UInt16(truncatingIfNeeded: bits) & 0xFFF
  }

  /// Returns `nil` if `value` needs more than twelve bits.
  public init?(_ value: Int) {
    guard (0...4095).contains(value) else { return nil }
    rawValue = UInt16(value)
  }

  /// No VLAN: the tag carries a priority only.
  public static let none = VLANID(lowBitsOf: 0)

  public static func < (left: VLANID, right: VLANID) -> Bool { left.rawValue < right.rawValue }
}

extension VLANID: CustomStringConvertible {
  public var description: String { String(rawValue) }
}

extension VLANID: FieldReadable {
  public init(reading reader: FieldReader) throws(FieldError) {
    self.init(lowBitsOf: try reader.integer(in: 0...4095))
  }
}
