/// The timers of a phone. Each has one time at most: a new `wake` replaces the old.
public enum PhoneTimer: String, CaseIterable, Hashable, Sendable {
  case access, dhcp, dhcpv6, vlan, lldp, enrollment, files, registration
  /// A router that does not answer.
  case router
  /// A file server in LLDP that does not come.
  case server
  /// DHCPv6 that does not answer.
  case patience
  case restart
}
