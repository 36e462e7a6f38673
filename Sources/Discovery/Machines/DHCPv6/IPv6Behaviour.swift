/// What is known of the IPv6 of a family: whether it asks DHCPv6, and whose settings count.
public struct IPv6Behaviour: Hashable, Sendable {
  /// IPV6STAT unless something sets it.
  public var isOn: Sourced<Bool>
  /// DHCPSTAT unless something sets it.
  public var versions: Sourced<Versions>
  /// The site-specific string is read from option 17 of enterprise 6889, sub-option 242.
  public var readsSiteOption: Sourced<Bool>
  /// DUAL_IPPREF unless something sets it: whose string counts if both give one.
  public var preferred: Sourced<Version>
  /// How long the search for servers waits for DHCPv6 where its string is preferred.
  public var patience: Sourced<Duration>

  /// DHCPSTAT.
  public enum Versions: Int, CaseIterable, Hashable, Sendable {
    case ipv4Only = 1
    case ipv6Only = 2
    case both = 3
  }

  public enum Version: Int, CaseIterable, Hashable, Sendable {
    case ipv4 = 4
    case ipv6 = 6
  }

  public init(
    isOn: Sourced<Bool> = .unconfirmed(false), versions: Sourced<Versions> = Sourced(.both),
    readsSiteOption: Sourced<Bool> = .unconfirmed(true),
    preferred: Sourced<Version> = .unconfirmed(.ipv4),
    patience: Sourced<Duration> = .unconfirmed(.seconds(5))
  ) {
    self.isOn = isOn
    self.versions = versions
    self.readsSiteOption = readsSiteOption
    self.preferred = preferred
    self.patience = patience
  }
}
