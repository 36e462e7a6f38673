public import Framing

/// A network of addresses on one VLAN, and its way out.
public struct ScenarioSubnet: Hashable, Sendable {
  /// 0 for frames without tag.
  public var vlan: VLANID
  public var network: IPv4Address
  public var prefixLength: Int
  public var router: IPv4Address?
  public var routerMAC: MACAddress
  /// Whether the router answers ARP and passes packets on.
  public var routerAnswers = true
  /// Addresses that hosts use which nobody knows of.
  public var taken: [IPv4Address] = []

  public init(
    vlan: VLANID = .none, network: IPv4Address, prefixLength: Int, router: IPv4Address? = nil
  ) {
    self.vlan = vlan
    self.network = network
    self.prefixLength = min(max(prefixLength, 0), 32)
    self.router = router
    routerMAC = MACAddress(lowBitsOf: Self.routers | UInt64(vlan.rawValue))
  }

  public var mask: IPv4Address {
    IPv4Address(rawValue: prefixLength == 0 ? 0 : .max << (32 - UInt32(prefixLength)))
  }

  public func contains(_ address: IPv4Address) -> Bool {
    address.rawValue & mask.rawValue == network.rawValue & mask.rawValue
  }

  /// Locally administered addresses: routers by their VLAN, other hosts by their IPv4 address.
  private static let routers: UInt64 = 0x0200_5E01_0000
  private static let hosts: UInt64 = 0x0202_0000_0000

  /// Of a server, or of any other host that has no MAC address of its own in the scenario.
  static func mac(of host: IPv4Address) -> MACAddress {
    MACAddress(lowBitsOf: hosts | UInt64(host.rawValue))
  }
}
