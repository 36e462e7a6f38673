public import Framing
public import Wire

/// The call servers a switch offers (up to eight), or the one a phone uses.
///
/// Avaya, 00-40-0D subtype 3.
public struct AvayaCallServer: AvayaAddressListPayload {
  public static let subtype: UInt8 = 3
  public static let name = "Avaya Call Server"

  public let addresses: [IPv4Address]

  public init?(_ addresses: [IPv4Address]) {
    guard Self.canCarry(addresses) else { return nil }
    self.addresses = addresses
  }
}

extension LLDPDataUnit {
  /// Every call server TLV, in wire order; a damaged one is an error in its place.
  public var avayaCallServers: [Decoded<AvayaCallServer>] { payloads() }
}
