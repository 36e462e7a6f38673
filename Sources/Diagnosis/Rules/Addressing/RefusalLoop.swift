import DHCP
import Framing
import Wire

/// NAK after NAK, and no address in the end.
struct RefusalLoop: Rule {
  static let description = RuleDescription(
    id: "dhcp.refusal-loop",
    title: "The phone is refused again and again",
    stage: .address,
    severity: .error,
    basis: .manual,
    explanation: """
      One NAK sends a phone back to its first DISCOVER. Here each new attempt ends in the next \
      NAK, and the phone never has an address. Two servers with different scopes on one VLAN do \
      this, one offering and the other refusing; so does a relay that sends requests to a server \
      without a scope for that subnet.
      """,
    remedy: """
      See which server offers and which refuses (option 54, and the MAC address of the frames). \
      Remove the one that does not belong there, or give it the scope of the phones' subnet.
      """,
    references: ["F33", "RFC 2131 §3.1"])

  /// Two may be chance: a move, then a server that was asked first.
  private static let many = 3

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard phone.lease == nil else { return [] }
    let messages = phone.device.messages
    let end = messages.lastIndex { $0.type == .ack && $0.message.header.yourAddress != .any }
    let refusals = messages[((end ?? -1) + 1)...].filter { $0.type == .nak }
    guard refusals.count >= many else { return [] }
    let servers = refusals.map(\.serverName).uniqued().joined(separator: ", ")
    return [
      finding(
        "\(refusals.count) NAKs from \(servers) (\(FrameList(refusals.frameNumbers))), no lease",
        evidence: refusals.evidence)
    ]
  }
}
