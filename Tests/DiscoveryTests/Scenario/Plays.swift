import DHCP
import Framing
import LLDP
import Wire

@testable import Discovery

/// A site with a data network, a voice network on VLAN 20, and one of each server.
enum Plays {
  static let voice = VLANID(lowBitsOf: 20)
  static let mac = MACAddress(lowBitsOf: 0x001B_4F5A_0102)
  static let dhcpServer = IPv4Address(192, 0, 2, 2)
  static let fileServer = IPv4Address(203, 0, 113, 10)
  static let callServer = IPv4Address(203, 0, 113, 20)
  static let siteString = "HTTPSRVR=203.0.113.10,L2Q=1,L2QVLAN=20"

  static func scope(
    _ vlan: VLANID, _ network: IPv4Address, pool: ClosedRange<UInt32> = 100...199
  ) -> DHCPScope {
    var scope = DHCPScope(
      vlan: vlan, network: network, mask: IPv4Address(255, 255, 255, 0),
      pool: IPv4Address(
        rawValue: network.rawValue + pool.lowerBound)...IPv4Address(
          rawValue: network.rawValue + pool.upperBound))
    scope.options = [
      .init(.routers, IPv4Address(rawValue: network.rawValue + 1).encoded),
      .init(.avayaSiteSpecific, Array(siteString.utf8)),
    ]
    return scope
  }

  static var network: ScenarioNetwork {
    let data = IPv4Address(192, 0, 2, 0)
    let calls = IPv4Address(198, 51, 100, 0)
    var network = ScenarioNetwork()
    network.subnets = [
      ScenarioSubnet(network: data, prefixLength: 24, router: IPv4Address(192, 0, 2, 1)),
      ScenarioSubnet(
        vlan: voice, network: calls, prefixLength: 24, router: IPv4Address(198, 51, 100, 1)),
    ]
    network.dhcpServers = [
      ScenarioDHCPServer(
        "main", address: dhcpServer, scopes: [scope(.none, data), scope(voice, calls)])
    ]
    var port = LLDPSwitchPort(chassis: MACAddress(lowBitsOf: 0x0200_5E00_0001), name: "1/31")
    port.policies = [
      MEDNetworkPolicy(
        .voice, isTagged: true, vlan: voice, priority: PriorityCodePoint(lowBitsOf: 5),
        dscp: DSCP(lowBitsOf: 46))
    ]
    network.port = port
    var files = ScenarioFileServer(fileServer)
    files.files = [
      "J100Supgrade.txt": Array("GET 46xxsettings.txt\n".utf8),
      "46xxsettings.txt": Array("SET SIP_CONTROLLER_LIST 203.0.113.20\n".utf8),
    ]
    network.fileServers = [files]
    network.callServers = [ScenarioCallServer(callServer)]
    return network
  }

  static func scenario(
    phones: Int = 1, faults: [ScenarioFault] = [], _ change: (inout Scenario) -> Void = { _ in }
  ) -> Scenario {
    var scenario = Scenario(name: "a site")
    scenario.network = network
    var phone = ScenarioPhone("desk", .j100SIP, mac: mac)
    phone.model = "J179D02A"
    phone.count = phones
    scenario.phones = [phone]
    scenario.faults = faults
    change(&scenario)
    return scenario
  }

  /// A DISCOVER as a frame.
  static func discover(
    from client: MACAddress = mac, vlan: VLANID? = nil, asking: [UInt8] = [1, 3, 242],
    more: [(DHCPOptionCode, [UInt8])] = []
  ) -> [UInt8] {
    frame(.discover, from: client, vlan: vlan, asking: asking, more: more)
  }

  static func frame(
    _ type: DHCPMessageType, from client: MACAddress = mac, vlan: VLANID? = nil,
    asking: [UInt8] = [1, 3, 242], more: [(DHCPOptionCode, [UInt8])] = []
  ) -> [UInt8] {
    let message = DHCPMessage(
      operation: .request, transactionID: 9, clientMAC: client,
      options: [(.messageType, [type.rawValue]), (.parameterRequestList, asking)] + more)
    return PhoneFrame(
      .dhcp(message, from: .any, to: .broadcast), to: .broadcast, from: client,
      tag: vlan.map { VLANTag($0) }
    ).octets
  }
}

extension [LabNetwork.Action] {
  /// The frames that are sent, taken apart, with their delays.
  var frames: [(packet: Packet, after: Duration)] {
    compactMap { action in
      guard case .send(let octets, _, let delay) = action else { return nil }
      return (Packet(octets[...], linkType: .ethernet), delay)
    }
  }

  var messages: [DHCPMessage] {
    frames.filter { $0.packet.destinationPort == 68 }.map { DHCPMessage($0.packet.payload) }
  }

  var entries: [LabEntry] {
    compactMap { action in
      guard case .log(let entry) = action else { return nil }
      return entry
    }
  }
}
