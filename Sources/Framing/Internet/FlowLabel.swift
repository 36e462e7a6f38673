/// An IPv6 flow label: twenty bits (RFC 6437).
public struct FlowLabel: Hashable, Sendable {
  public let rawValue: UInt32

  /// The low twenty bits of `bits`.
  public init(lowBitsOf bits: some BinaryInteger) {
    rawValue = UInt32(truncatingIfNeeded: bits) & 0xF_FFFF
  }

  public static let none = FlowLabel(lowBitsOf: 0)
}

extension FlowLabel: CustomStringConvertible {
  public var description: String { String(rawValue) }
}
