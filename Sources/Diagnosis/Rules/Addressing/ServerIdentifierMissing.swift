import DHCP
import Framing

/// An OFFER or ACK that does not say which server it is from.
struct ServerIdentifierMissing: Rule {
  static let description = RuleDescription(
    id: "dhcp.server-identifier-missing",
    title: "An answer without a server identifier",
    stage: .address,
    severity: .warning,
    basis: .standard,
    explanation: """
      Every OFFER and ACK must carry option 54. Without it in the OFFER a client cannot say whose \
      address it takes; without it in the ACK it cannot renew, or give the address back, other \
      than by asking everybody.
      """,
    remedy: """
      Find the sender by the MAC address in the frame. A real server sends the option always; \
      home-made or very old ones do not: replace it, or take it off the network.
      """,
    references: ["RFC 2131 §4.3.1", "RFC 2132 §9.7"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    let bare = phone.device.messages.filter {
      ($0.type == .offer || $0.type == .ack) && $0.message.joinedOption(.serverIdentifier) == nil
    }
    guard let first = bare.first else { return [] }
    let types = bare.map { $0.type == .offer ? "OFFER" : "ACK" }.uniqued()
    return [
      finding(
        """
        \(first.sender.map(\.description) ?? "a server") sends \
        \(types.joined(separator: " and ")) without option 54 (\(FrameList(bare.frameNumbers)))
        """,
        evidence: bare.evidence)
    ]
  }
}
