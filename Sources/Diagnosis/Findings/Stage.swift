/// Where in a phone's start-up something happens, in order.
public enum Stage: String, Hashable, Comparable, CaseIterable, Sendable {
  /// 802.1X and LLDP.
  case link
  case vlan
  /// DHCP.
  case address
  /// What names the file server: option 242 or 176, option 43, `siaddr`, LLDP.
  case siteOption
  /// Reaching the file server: ARP, DNS, DES.
  case server
  case download
  case registration

  public static func < (left: Stage, right: Stage) -> Bool {
    left.order < right.order
  }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
