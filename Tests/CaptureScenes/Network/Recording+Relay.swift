import DHCP
import Framing
import Wire

/// What passes between the relay and the DHCP server, heard on interface 1.
extension Recording {
  /// The client's message as the relay passes it on: with `giaddr`, a hop, and option 82 that
  /// tells the client's port (RFC 1542 §4.1, RFC 3046 §2.1).
  mutating func relay(_ message: DHCPMessage, to server: DHCPServer) {
    let relay = server.relay ?? .any
    var octets = message.encoded
    octets[3] = 1
    octets.replaceSubrange(24..<28, with: relay.encoded)
    let relayed = DHCPMessage(octets[...]).addingPort
    overhear(
      UDPDatagram.ipv4Packet(
        from: relay, port: 67, to: server.address, port: 67, payload: relayed.encoded),
      to: server.mac, from: Site.router)
  }

  /// The server's answer on its way to the relay, which takes option 82 off again.
  mutating func relayBack(_ message: DHCPMessage, from server: DHCPServer) {
    overhear(
      UDPDatagram.ipv4Packet(
        from: server.address, port: 67, to: server.relay ?? .any, port: 67,
        payload: message.addingPort.encoded),
      to: Site.router, from: server.mac)
  }

  private mutating func overhear(
    _ packet: [UInt8], to destination: MACAddress, from source: MACAddress
  ) {
    wait(.milliseconds(1))
    interface = 1
    record(
      EthernetFrame(to: destination, from: source, etherType: .ipv4, payload: packet))
    interface = 0
  }
}

extension DHCPMessage {
  /// The message with option 82, the client's port, before its End.
  fileprivate var addingPort: DHCPMessage {
    let port = RelayAgentInformation(
      [
        DHCPSubOption(1, Array("1/31".utf8)[...]),
        DHCPSubOption(2, Site.accessSwitch.octets[...]),
      ].compactMap(\.self))
    let own = options.map { ($0.code, Array($0.value)) }
    return DHCPMessage(header, options: own + [(.relayAgentInformation, port?.encoded ?? [])])
  }
}
