/// The type of a TLV: seven bits (IEEE 802.1AB-2016 §8.4.1, Table 8-1). 9 to 126 are reserved.
public struct LLDPTLVType: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt8

  /// The low seven bits of `bits`.
  public init(lowBitsOf bits: some BinaryInteger) {
    rawValue = UInt8(truncatingIfNeeded: bits) & 0x7F
  }

  /// Returns `nil` if `rawValue` needs more than seven bits.
  public init?(rawValue: UInt8) {
    guard rawValue <= 0x7F else { return nil }
    self.rawValue = rawValue
  }

  public static let end = LLDPTLVType(lowBitsOf: 0)
  public static let chassisID = LLDPTLVType(lowBitsOf: 1)
  public static let portID = LLDPTLVType(lowBitsOf: 2)
  public static let timeToLive = LLDPTLVType(lowBitsOf: 3)
  public static let portDescription = LLDPTLVType(lowBitsOf: 4)
  public static let systemName = LLDPTLVType(lowBitsOf: 5)
  public static let systemDescription = LLDPTLVType(lowBitsOf: 6)
  public static let systemCapabilities = LLDPTLVType(lowBitsOf: 7)
  public static let managementAddress = LLDPTLVType(lowBitsOf: 8)
  public static let organizational = LLDPTLVType(lowBitsOf: 127)
}
