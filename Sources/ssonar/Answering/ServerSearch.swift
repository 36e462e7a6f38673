import DHCP
import Discovery
import Framing
import Wire

/// Whether somebody else answers DHCP where a scenario is to be played.
struct ServerSearch {
  struct Found: Hashable {
    let address: IPv4Address
    let mac: MACAddress?
    let vlan: VLANID
  }

  /// Where the scenario is played; 0 for frames without tag.
  let vlans: [VLANID]
  private let own: Set<IPv4Address>
  private let mac: MACAddress
  private let transactionID: UInt32

  /// - Parameter mac: who asks.
  init(_ network: ScenarioNetwork, from mac: MACAddress, transactionID: UInt32) {
    let scopes = network.dhcpServers.flatMap(\.machine.scopes)
    vlans = Set(network.subnets.map(\.vlan) + scopes.map(\.vlan))
      .sorted { $0.rawValue < $1.rawValue }
    own = Set(network.dhcpServers.map(\.address))
    self.mac = mac
    self.transactionID = transactionID
  }

  /// A DISCOVER for each VLAN that looks like a phone's, answered to all. No address is taken: what
  /// is offered is never requested.
  var questions: [[UInt8]] {
    let message = DHCPMessage(
      operation: .request, transactionID: transactionID, clientMAC: mac,
      flags: BOOTPHeader.Flags(isBroadcast: true),
      options: [
        (.messageType, [DHCPMessageType.discover.rawValue]),
        (.vendorClassIdentifier, Array("ccp.avaya.com".utf8)),
        (.parameterRequestList, Self.asked.map(\.rawValue)),
      ])
    let packet = UDPDatagram.ipv4Packet(
      from: .any, port: 68, to: .broadcast, port: 67, payload: message.encoded)
    return vlans.map { vlan in
      EthernetFrame(
        to: .broadcast, from: mac, tags: vlan == .none ? [] : [VLANTag(vlan)], etherType: .ipv4,
        payload: packet
      ).padded().encoded
    }
  }

  private static let asked: [DHCPOptionCode] = [
    .subnetMask, .routers, .domainNameServers, .vendorSpecificInformation,
    .avayaSiteSpecific4600, .avayaSiteSpecific,
  ]

  /// The server that sent this frame, if it is none of the scenario's.
  func stranger(in packet: Packet) -> Found? {
    guard packet.destinationPort == 68, packet.sourcePort == 67,
      case .ipv4(let header)? = packet.network
    else { return nil }
    let message = DHCPMessage(packet.payload)
    guard !message.isFromClient, let type = message.messageType,
      [.offer, .ack, .nak].contains(type)
    else { return nil }
    let address = message.serverIdentifier ?? header.source
    guard !own.contains(address) else { return nil }
    return Found(
      address: address, mac: packet.source, vlan: packet.vlanTags.first?.id ?? .none)
  }
}

extension ServerSearch.Found: CustomStringConvertible {
  var description: String {
    "\(address)\(mac.map { " (\($0))" } ?? "") on \(vlan.place)"
  }
}

extension VLANID {
  /// `VLAN 20`, or `the untagged VLAN`.
  var place: String { self == .none ? "the untagged VLAN" : "VLAN \(self)" }
}
