import DHCPv6
import Framing
import Wire

extension LabNetwork {
  /// Every DHCPv6 server hears what is sent to their group, and answers the client itself.
  mutating func answerDHCPv6(from client: IPv6Address, _ call: Call) -> [Action] {
    guard !serversV6.isEmpty else { return [] }
    let message = DHCPv6Message(call.packet.payload)
    if faults(on: call.vlan).contains(where: { $0.kind == .silentVLAN }) {
      return entry(
        call, call.packet.source, message.type?.description ?? "DHCPv6", "silent",
        "the fault silent-vlan")
    }
    var actions: [Action] = []
    for index in serversV6.indices {
      guard
        let answer = serversV6[index].handle(message, vlan: call.vlan, at: call.now)
      else { continue }
      let server = network.dhcpv6Servers[index]
      actions += entry(
        call, call.packet.source, answer.heard,
        network.dhcpv6Servers.count > 1 ? "\(server.name): \(answer.decided)" : answer.decided,
        "RFC 8415 \(answer.section)")
      guard let reply = answer.message, let mac = call.packet.source else { continue }
      let packet = UDPDatagram.ipv6Packet(
        from: server.mac.linkLocal, port: 547, to: client, port: 546, payload: reply.encoded)
      let frame = EthernetFrame(
        to: mac, from: server.mac, tags: call.packet.vlanTags, etherType: .ipv6, payload: packet)
      actions.append(.send(frame.padded().encoded, port: call.port, after: server.delay))
    }
    return actions
  }
}
