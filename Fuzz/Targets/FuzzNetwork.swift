import DHCP
import Discovery
import Framing
import LLDP
import Wire

/// The network that answers, as a lab would have it: two VLANs, a switch port, one fault.
enum FuzzNetwork {
  /// The faults to choose from; they spoil what is said, never how.
  static let faults: [ScenarioFault.Kind?] =
    [
      nil, .noLeaseTime, .delay(.seconds(2)), .wrongServer("192.0.2.99"), .duplicateSiteOption,
      .splitSiteOption, .noSiteOption, .nak, .wrongVLAN(VLANID(lowBitsOf: 30)),
      .twoServers(IPv4Address(192, 0, 2, 3)), .exhaustedPool, .relayDoublesOption82, .noLLDP,
      .deadGateway, .duplicateAddress(3), .silentVLAN,
    ] + ScenarioFault.SiteOptionDamage.allCases.map { .damagedSiteOption($0) }

  static func scenario(_ choice: UInt8) -> Scenario {
    var network = ScenarioNetwork()
    let untagged = IPv4Address(192, 0, 2, 0)
    let voice = IPv4Address(198, 51, 100, 0)
    network.subnets = [
      ScenarioSubnet(network: untagged, prefixLength: 24, router: IPv4Address(192, 0, 2, 1)),
      ScenarioSubnet(
        vlan: vlan, network: voice, prefixLength: 24, router: IPv4Address(198, 51, 100, 1)),
    ]
    network.dhcpServers = [
      ScenarioDHCPServer(
        "main", address: IPv4Address(192, 0, 2, 2),
        scopes: [
          scope(untagged, IPv4Address(192, 0, 2, 100)...IPv4Address(192, 0, 2, 103)),
          scope(
            voice, IPv4Address(198, 51, 100, 100)...IPv4Address(198, 51, 100, 103), vlan: vlan),
        ])
    ]
    var port = LLDPSwitchPort(chassis: MACAddress(lowBitsOf: 0x0200_5E00_0001), name: "1/7")
    port.systemName = "sw.example.com"
    port.policies = [
      MEDNetworkPolicy(
        .voice, isTagged: true, vlan: vlan, priority: PriorityCodePoint(lowBitsOf: UInt8(5)),
        dscp: DSCP(lowBitsOf: UInt8(46)))
    ]
    network.port = port
    var scenario = Scenario(name: "fuzz")
    scenario.network = network
    if let fault = faults[Int(choice) % faults.count] { scenario.faults = [ScenarioFault(fault)] }
    return scenario
  }

  private static let vlan = VLANID(lowBitsOf: 20)

  private static func scope(
    _ network: IPv4Address, _ pool: ClosedRange<IPv4Address>, vlan: VLANID = .none
  ) -> DHCPScope {
    var scope = DHCPScope(
      vlan: vlan, network: network, mask: IPv4Address(255, 255, 255, 0), pool: pool)
    scope.leaseSeconds = 60
    scope.options = [
      .init(
        .avayaSiteSpecific, Array("HTTPSRVR=192.0.2.10,HTTPDIR=/j100,L2QVLAN=20,VLANTEST=60".utf8))
    ]
    return scope
  }
}
