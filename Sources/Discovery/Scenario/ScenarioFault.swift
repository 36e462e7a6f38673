public import Framing

/// Something that is wrong with a network, by name.
public struct ScenarioFault: Hashable, Sendable {
  public var kind: Kind
  /// Only on this VLAN, 0 being frames without tag; `nil` for all.
  public var vlan: VLANID?

  public init(_ kind: Kind, on vlan: VLANID? = nil) {
    self.kind = kind
    self.vlan = vlan
  }

  public enum Kind: Hashable, Sendable {
    /// Option 51 is left out.
    case noLeaseTime
    /// Nobody hears DHCP on the VLAN.
    case silentVLAN
    /// Every DHCP answer comes so much later.
    case delay(Duration)
    /// HTTPSRVR and TLSSRVR name this host.
    case wrongServer(String)
    /// The site-specific option stands twice.
    case duplicateSiteOption
    /// The site-specific option is cut in two instances.
    case splitSiteOption
    case damagedSiteOption(SiteOptionDamage)
    /// The scope has no site-specific option.
    case noSiteOption
    /// Every REQUEST is refused.
    case nak
    /// L2QVLAN names this VLAN.
    case wrongVLAN(VLANID)
    /// A second server, of this address, lends without the site-specific option.
    case twoServers(IPv4Address)
    /// No address is free.
    case exhaustedPool
    /// Answers carry option 82 twice.
    case relayDoublesOption82
    /// The port says nothing.
    case noLLDP
    /// No router answers.
    case deadGateway
    /// Somebody uses the first addresses of the pools, so many.
    case duplicateAddress(Int)
  }

  /// How administrators damage a site-specific option.
  public enum SiteOptionDamage: String, CaseIterable, Hashable, Sendable {
    case quotes, cut, hex, blanks, backslashes, address, empty
  }
}

extension ScenarioFault.Kind {
  /// The names that scenario files use, in the order of the cases.
  public static let names: [String] = [
    "no-lease-time", "silent-vlan", "delay", "wrong-server", "duplicate-option-242",
    "split-option-242", "damaged-option-242", "no-option-242", "nak", "wrong-vlan", "two-servers",
    "exhausted-pool", "relay-doubles-option-82", "no-lldp", "dead-gateway", "duplicate-address",
  ]

  public var name: String {
    let index =
      switch self {
      case .noLeaseTime: 0
      case .silentVLAN: 1
      case .delay: 2
      case .wrongServer: 3
      case .duplicateSiteOption: 4
      case .splitSiteOption: 5
      case .damagedSiteOption: 6
      case .noSiteOption: 7
      case .nak: 8
      case .wrongVLAN: 9
      case .twoServers: 10
      case .exhaustedPool: 11
      case .relayDoublesOption82: 12
      case .noLLDP: 13
      case .deadGateway: 14
      case .duplicateAddress: 15
      }
    return Self.names[index]
  }
}
