import DHCP
import Discovery
import Framing
import SSON
import Wire

/// Untagged ACKs send the phone to a VLAN that never answers, and it comes back each time.
struct VLANPingPong: Rule {
  static let description = RuleDescription(
    id: "vlan.ping-pong",
    title: "The phone goes back and forth between two VLANs",
    stage: .vlan,
    severity: .error,
    basis: .manual,
    explanation: """
      The untagged ACK names a voice VLAN (L2QVLAN). The phone releases its address, asks on \
      that VLAN, hears nothing for VLANTEST seconds, falls back, gets the same ACK and begins \
      again. It never comes to a file server. 96x1 phones with SIP remember the VLAN that failed \
      (VLANLIST) and stop; others go on for ever.
      """,
    remedy: """
      Make DHCP answer on the voice VLAN: tag it on the switch port and on the way to the router, \
      and set the DHCP relay there. Until that is done, take L2QVLAN out of the option that the \
      data VLAN's scope sends.
      """,
    references: ["F21"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    let messages = phone.ownMessages
    let acknowledgements = messages.filter { $0.type == .ack && $0.vlan == .none }
    let byVLAN = Dictionary(grouping: acknowledgements) { phone.namedVLAN(in: $0) }
    return byVLAN.keys.compactMap(\.self).sorted().compactMap { vlan in
      finding(on: vlan, byVLAN[vlan] ?? [], messages, phone)
    }
  }

  private static func finding(
    on vlan: VLANID, _ senders: [ObservedDHCP], _ messages: [ObservedDHCP], _ phone: PhoneCase
  ) -> Finding? {
    guard !messages.contains(where: { $0.vlan == vlan && !$0.message.isFromClient }) else {
      return nil
    }
    let asked = messages.filter { $0.type == .discover && $0.vlan == vlan }.map(\.frame.number)
    let ends = senders.dropFirst().map(\.frame.number) + [Int.max]
    let turns = zip(senders, ends).filter { sender, end in
      asked.contains { $0 > sender.frame.number && $0 < end }
    }.map(\.0)
    guard turns.count > 1 else { return nil }
    return finding(
      """
      \(turns.count) times an untagged ACK sends the phone to VLAN \(vlan) \
      (\(FrameList(turns.frameNumbers))), where none of its \(asked.count) DISCOVERs is answered
      """,
      evidence: turns.flatMap { ack in
        let option = ack.siteOption(phone.siteOption)
        return option?.evidence(option?.string[.l2qVLAN]?.octets) ?? []
      })
  }
}
