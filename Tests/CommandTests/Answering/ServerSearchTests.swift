import DHCP
import Discovery
import Framing
import TestSupport
import Testing
import Wire

@testable import ssonar

/// Whether another server is noticed, and only another.
@Suite struct ServerSearchTests {
  private static let own = IPv4Address(192, 0, 2, 2)
  private static let other = IPv4Address(192, 0, 2, 77)
  private static let voice = VLANID(lowBitsOf: 20)
  private static let otherMAC = MACAddress(lowBitsOf: 0x0200_0000_0077)
  private static let mac = MACAddress(lowBitsOf: 0x0200_0000_0001)

  private var search: ServerSearch {
    var network = ScenarioNetwork()
    network.subnets = [
      ScenarioSubnet(vlan: Self.voice, network: IPv4Address(198, 51, 100, 0), prefixLength: 24),
      ScenarioSubnet(network: IPv4Address(192, 0, 2, 0), prefixLength: 24),
    ]
    network.dhcpServers = [ScenarioDHCPServer("main", address: Self.own)]
    return ServerSearch(network, from: Self.mac, transactionID: 7)
  }

  private func answer(
    _ type: DHCPMessageType, of server: IPv4Address?, tags: [VLANTag] = [],
    operation: BOOTPHeader.Operation = .reply, port: UInt16 = 67
  ) -> [UInt8] {
    var options: [(DHCPOptionCode, [UInt8])] = [(.messageType, [type.rawValue])]
    if let server { options.append((.serverIdentifier, server.encoded)) }
    let message = DHCPMessage(
      operation: operation, transactionID: 7, clientMAC: Self.mac, options: options)
    let packet = UDPDatagram.ipv4Packet(
      from: Self.other, port: port, to: .broadcast, port: 68, payload: message.encoded)
    return EthernetFrame(
      to: .broadcast, from: Self.otherMAC, tags: tags, etherType: .ipv4, payload: packet
    ).encoded
  }

  private func stranger(_ frame: [UInt8]) -> ServerSearch.Found? {
    search.stranger(in: Packet(frame[...], linkType: .ethernet))
  }

  @Test func `it asks once on each VLAN, as a phone would`() throws {
    let packets = search.questions.map { Packet($0[...], linkType: .ethernet) }
    #expect(packets.map { $0.vlanTags.map(\.id) } == [[], [Self.voice]])
    for packet in packets {
      #expect(packet.error == nil && packet.notes.isEmpty)
      #expect(packet.destination == .broadcast && packet.source == Self.mac)
      #expect(packet.sourcePort == 68 && packet.destinationPort == 67)
      let message = DHCPMessage(packet.payload)
      #expect(message.messageType == .discover && message.clientMAC == Self.mac)
      #expect(message.header.flags?.isBroadcast == true)
      #expect(message.parameterRequestList?.contains(.avayaSiteSpecific) == true)
    }
  }

  @Test func `another server is named with its MAC address and its VLAN`() throws {
    let found = try #require(stranger(answer(.offer, of: Self.other)))
    #expect("\(found)" == "192.0.2.77 (02:00:00:00:00:77) on the untagged VLAN")
    let tagged = try #require(stranger(answer(.nak, of: Self.other, tags: [VLANTag(Self.voice)])))
    #expect("\(tagged)" == "192.0.2.77 (02:00:00:00:00:77) on VLAN 20")
    // Without option 54 the packet says who sent it.
    #expect(stranger(answer(.ack, of: nil))?.address == Self.other)
  }

  @Test func `the scenario's own servers, clients and other programs are none`() {
    #expect(stranger(answer(.offer, of: Self.own)) == nil)
    #expect(stranger(answer(.offer, of: Self.other, operation: .request)) == nil)
    #expect(stranger(answer(.offer, of: Self.other, port: 1067)) == nil)
    #expect(stranger(answer(.inform, of: Self.other)) == nil)
    #expect(search.questions.allSatisfy { stranger($0) == nil })
  }

  @Test func `nothing stops it, whatever is cut or flipped`() {
    let frame = answer(.offer, of: Self.other, tags: [VLANTag(Self.voice)])
    for damaged in frame.cuts { #expect(stranger(damaged)?.address != Self.own) }
    for damaged in frame.bitFlips { #expect(stranger(damaged)?.address != Self.own) }
  }
}
