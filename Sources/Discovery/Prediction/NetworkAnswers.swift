public import DHCP
public import LLDP

/// What the network told one phone: everything that decides its servers and its VLAN.
public struct NetworkAnswers: Sendable {
  /// What the switch port announced, oldest first.
  public var advertisements: [Heard<LLDPDataUnit>]
  /// The DHCP message whose settings are in force: the last ACK, or an OFFER if there was none.
  public var lease: Heard<DHCPMessage>?
  /// ``lease`` is an OFFER: the phone may still take another.
  public var isOnlyOffered: Bool
  /// The number of the site-specific option that this phone reads.
  public var siteOption: UInt8

  public init(
    advertisements: [Heard<LLDPDataUnit>] = [], lease: Heard<DHCPMessage>? = nil,
    isOnlyOffered: Bool = false, siteOption: UInt8
  ) {
    self.advertisements = advertisements
    self.lease = lease
    self.isOnlyOffered = isOnlyOffered
    self.siteOption = siteOption
  }
}
