/// Where a fragment belongs in its datagram: thirteen bits, in units of eight octets
/// (RFC 791 §3.1, RFC 8200 §4.5).
public struct FragmentOffset: Hashable, Comparable, Sendable {
  public let rawValue: UInt16

  /// The low thirteen bits of `bits`.
  public init(lowBitsOf bits: some BinaryInteger) {
    rawValue = UInt16(truncatingIfNeeded: bits) & 0x1FFF
  }

  public static let zero = FragmentOffset(lowBitsOf: 0)

  public var octets: Int { Int(rawValue) * 8 }

  public static func < (left: FragmentOffset, right: FragmentOffset) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension FragmentOffset: CustomStringConvertible {
  public var description: String { String(octets) }
}
