import Framing
import Wire

extension LabNetwork {
  /// Routers and servers answer for their addresses (RFC 826), and so does whoever took one.
  mutating func answer(_ message: ARPMessage, _ call: Call) -> [Action] {
    guard message.operation == .request, let target = message.targetAddress,
      let sender = message.senderMAC, message.senderAddress != target
    else { return [] }
    guard let owner = network.owner(of: target, on: call.vlan) else { return [] }
    let isTaken = network.subnet(of: call.vlan)?.taken.contains(target) == true
    guard isTaken || configuration.answersARP else { return [] }
    let reply = ARPMessage(
      .reply, sender: (owner, target), target: (sender, message.senderAddress ?? .any))
    let frame = EthernetFrame(
      to: sender, from: owner, tags: call.packet.vlanTags, etherType: .arp,
      payload: reply.encoded)
    tally.arpAnswers += 1
    let sent = Action.send(frame.padded().encoded, port: call.port, after: Self.arpDelay)
    guard isTaken else { return [sent] }
    return entry(
      call, sender, "ARP for \(target)", "it is taken", "the fault duplicate-address") + [sent]
  }

  private static let arpDelay = Duration.microseconds(300)
}
