public import Framing
public import Wire

/// The file servers a switch offers (up to four), or the one a phone uses.
///
/// Avaya, 00-40-0D subtype 6. A phone takes it only while no file server is set.
public struct AvayaFileServer: AvayaAddressListPayload {
  public static let subtype: UInt8 = 6
  public static let name = "Avaya File Server"

  public let addresses: [IPv4Address]

  public init?(_ addresses: [IPv4Address]) {
    guard Self.canCarry(addresses) else { return nil }
    self.addresses = addresses
  }
}

extension LLDPDataUnit {
  /// Every file server TLV, in wire order; a damaged one is an error in its place.
  public var avayaFileServers: [Decoded<AvayaFileServer>] { payloads() }
}
