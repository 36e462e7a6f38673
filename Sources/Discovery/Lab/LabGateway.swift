package import Framing
import Wire

/// Carries IPv4 packets between the VLANs of a lab's link and the hosts that stand behind it.
///
/// To a phone it is the router of its network, or the host itself where that is in the same network:
/// whoever ``LabNetwork`` answers ARP for. To a host it is everybody (RFC 1027). It learns from what
/// phones send where each address is: its MAC address and its tags. No packet is changed; a router
/// would take one from its time to live.
package struct LabGateway: Sendable {
  /// Where a frame goes, and the frame.
  package enum Passage: Hashable, Sendable {
    case host(Int, [UInt8])
    case link([UInt8])
  }

  /// How an address is reached.
  private struct Way: Hashable, Sendable {
    var mac: MACAddress
    var tags: [VLANTag]
    /// Who the packet was sent to, and who answers it.
    var own: MACAddress
  }

  private let hosts: [IPv4Address]
  private let own: Set<MACAddress>
  private var ways: [IPv4Address: Way] = [:]

  /// No more addresses are known at once; then all are learned again.
  static let mostWays = 4096
  /// Locally administered: what hosts take for everybody else, and themselves by their place.
  private static let gateway = MACAddress(lowBitsOf: 0x0200_5E02_0000)

  /// - Parameter hosts: their addresses; a host is named by its place among them.
  package init(_ network: ScenarioNetwork, hosts: [IPv4Address]) {
    self.hosts = hosts
    own = Set(network.subnets.map(\.routerMAC) + hosts.map(ScenarioSubnet.mac(of:)))
  }

  package static func mac(ofHost index: Int) -> MACAddress {
    MACAddress(lowBitsOf: 0x0200_5E02_0001 + UInt64(UInt16(truncatingIfNeeded: index)))
  }

  /// What comes of a frame of the link; `nil` if it is for no host.
  package mutating func heard(_ packet: Packet, _ octets: [UInt8]) -> Passage? {
    guard case .ipv4(let header)? = packet.network,
      let index = hosts.firstIndex(of: header.destination), let sender = packet.source,
      let receiver = packet.destination, own.contains(receiver), let frame = Self.frame(octets)
    else { return nil }
    if header.source != .any, !header.source.isInMulticast {
      if ways.count >= Self.mostWays, ways[header.source] == nil { ways = [:] }
      ways[header.source] = Way(mac: sender, tags: frame.tags, own: receiver)
    }
    let inside = EthernetFrame(
      to: Self.mac(ofHost: index), from: Self.gateway, etherType: .ipv4, payload: frame.payload)
    return .host(index, inside.encoded)
  }

  /// What comes of a frame of a host: an answer to its question, or a frame for the link.
  package func said(_ octets: [UInt8], by index: Int) -> Passage? {
    guard hosts.indices.contains(index), let frame = Self.frame(octets) else { return nil }
    let packet = Packet(octets[...], linkType: .ethernet)
    switch packet.network {
    case .arp(let question)?:
      guard question.operation == .request, let target = question.targetAddress,
        let mac = question.senderMAC, let sender = question.senderAddress, target != sender
      else { return nil }
      let reply = ARPMessage(.reply, sender: (Self.gateway, target), target: (mac, sender))
      return .host(
        index,
        EthernetFrame(to: mac, from: Self.gateway, etherType: .arp, payload: reply.encoded)
          .padded().encoded)
    case .ipv4(let header)?:
      guard let way = ways[header.destination] else { return nil }
      return .link(
        EthernetFrame(
          to: way.mac, from: way.own, tags: way.tags, etherType: .ipv4, payload: frame.payload
        ).padded().encoded)
    default: return nil
    }
  }

  private static func frame(_ octets: [UInt8]) -> EthernetFrame? {
    var reader = ByteReader(octets[...], reading: EthernetFrame.name)
    return try? EthernetFrame(decoding: &reader)
  }
}

extension IPv4Address {
  /// 224.0.0.0/4 and what is above, the broadcast address with it.
  fileprivate var isInMulticast: Bool { rawValue >= 0xE000_0000 }
}
