/// The longest datagram that the port takes (type 0x0011).
public struct CDPMTU: CDPNumberPayload {
  public static let type = CDPTLVType.mtu
  public static let name = "MTU"
  public static let fieldName = "octets"

  /// Octets.
  public var number: UInt32

  public init(_ number: UInt32) {
    self.number = number
  }
}
