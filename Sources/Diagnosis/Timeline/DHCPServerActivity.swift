public import Framing

/// What a device did as a DHCP server (or as the relay that brought the answers).
public struct DHCPServerActivity: Sendable {
  /// Server identifiers in its messages, at most ``limit``.
  public internal(set) var identifiers: Set<IPv4Address> = []
  public internal(set) var vlans: Set<VLANID> = []
  public internal(set) var offers = 0
  public internal(set) var acknowledgements = 0
  public internal(set) var refusals = 0
  /// Some of its messages carried a relay agent's address.
  public internal(set) var isRelayed = false

  static let limit = 32
}
