import DHCP
import Framing
import Wire

/// Untagged DISCOVERs that nobody answers, at once or after the voice VLAN failed too.
struct DefaultVLANUnanswered: Rule {
  static let description = RuleDescription(
    id: "dhcp.default-vlan-unanswered",
    title: "Nobody answers DHCP on the default VLAN",
    stage: .address,
    severity: .error,
    basis: .manual,
    explanation: """
      The phone asks for an address without a VLAN tag, for long enough, and hears no OFFER. The \
      guides want DHCP to answer on the port's default VLAN even where phones belong to another: \
      a phone that was told no VLAN, or that gave up on one, has nowhere else to ask.
      """,
    remedy: """
      Let a DHCP server, or a relay to one, serve the untagged VLAN of the phone's switch port; \
      its option can do no more than name L2QVLAN. Or tell the voice VLAN by LLDP-MED, so that \
      the phone never asks here. If servers exist, see that the port forwards (802.1X, spanning \
      tree) and that DHCP snooping trusts the port towards the server.
      """,
    references: ["F03", "RFC 2131 §4.4.1"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    let messages = phone.ownMessages
    let asked = messages.filter { $0.type == .discover && $0.vlan == .none }
    guard phone.lease == nil, let first = asked.first, let last = asked.last, asked.count > 2,
      asked.areOverdue, messages.last(where: { $0.type == .discover })?.vlan == VLANID.none,
      !messages.contains(where: { answer in
        // A REQUEST tells of an OFFER that the capture lacks.
        (!answer.message.isFromClient || answer.type == .request)
          && (answer.vlan == .none || answer.frame.number > first.frame.number)
      }),
      // What the phone does about it tells more.
      AddressReused.findings(in: phone).isEmpty
    else { return [] }
    let tagged = messages.filter {
      $0.type == .discover && $0.vlan != .none && $0.frame.number < first.frame.number
    }
    let before =
      tagged.last.map { "after VLAN \($0.vlan) did not answer (frame \($0.frame.number)), " } ?? ""
    let time = last.frame.since(first.frame).map { " in \($0.shortText)" } ?? ""
    return [
      finding(
        "\(before)\(asked.count) untagged DISCOVERs\(time), no OFFER", evidence: asked.evidence)
    ]
  }
}
