public import Framing
public import Wire

/// The Converged Network Analyzer server a phone uses; of the 4600 series' time.
///
/// Avaya, 00-40-0D subtype 5.
public struct AvayaCNAServer: AvayaAddressListPayload {
  public static let subtype: UInt8 = 5
  public static let name = "Avaya CNA Server"

  public let addresses: [IPv4Address]

  public init?(_ addresses: [IPv4Address]) {
    guard Self.canCarry(addresses) else { return nil }
    self.addresses = addresses
  }
}

extension LLDPDataUnit {
  /// Every CNA server TLV, in wire order; a damaged one is an error in its place.
  public var avayaCNAServers: [Decoded<AvayaCNAServer>] { payloads() }
}
