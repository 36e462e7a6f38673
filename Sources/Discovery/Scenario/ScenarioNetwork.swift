public import Framing

/// Everything around the phones: VLANs, servers and the port of the switch.
public struct ScenarioNetwork: Hashable, Sendable {
  public var subnets: [ScenarioSubnet] = []
  public var dhcpServers: [ScenarioDHCPServer] = []
  public var dhcpv6Servers: [ScenarioDHCPv6Server] = []
  /// `nil` for a switch without LLDP. Every phone has a port of its own that says the same.
  public var port: LLDPSwitchPort?
  /// From link up to the port's first advertisement.
  public var portStarts = Duration.zero
  /// `nil` for a switch without 802.1X.
  public var portAccess: SwitchPortAccess?
  /// Name servers that answer.
  public var nameServers: [IPv4Address] = []
  /// Addresses by name, in lower case.
  public var names: [String: [IPv4Address]] = [:]
  public var fileServers: [ScenarioFileServer] = []
  public var callServers: [ScenarioCallServer] = []
  public var enrollment: ScenarioEnrollment?

  public init() {}

  public func subnet(of vlan: VLANID) -> ScenarioSubnet? {
    subnets.first { $0.vlan == vlan }
  }

  /// A host of this address is switched on.
  func hasHost(_ address: IPv4Address) -> Bool {
    nameServers.contains(address) || enrollment?.address == address
      || dhcpServers.contains { $0.address == address }
      || fileServers.contains { $0.address == address && $0.conduct != .silent }
      || callServers.contains { $0.address == address && $0.conduct != .silent }
  }

  /// Who answers ARP for an address on a VLAN; `nil` if nobody does.
  public func owner(of address: IPv4Address, on vlan: VLANID) -> MACAddress? {
    guard let subnet = subnet(of: vlan), subnet.contains(address) else { return nil }
    if subnet.router == address { return subnet.routerAnswers ? subnet.routerMAC : nil }
    if let server = dhcpServers.first(where: { $0.address == address }) { return server.mac }
    return hasHost(address) || subnet.taken.contains(address)
      ? ScenarioSubnet.mac(of: address) : nil
  }

  /// How a phone reaches an address.
  public func path(to address: IPv4Address, from phone: PhoneStanding) -> Path {
    guard let own = phone.address else { return .none(asked: address) }
    let vlan = phone.tag?.id ?? .none
    let mask = phone.mask?.rawValue ?? .max
    let isNear = address.rawValue & mask == own.rawValue & mask
    guard let next = isNear ? address : phone.router else { return .none(asked: address) }
    guard let mac = owner(of: next, on: vlan) else { return .none(asked: next) }
    return .via(next, mac)
  }

  public enum Path: Hashable, Sendable {
    /// The next hop, and its MAC address.
    case via(IPv4Address, MACAddress)
    /// Nobody answers ARP for this address.
    case none(asked: IPv4Address)
  }
}
