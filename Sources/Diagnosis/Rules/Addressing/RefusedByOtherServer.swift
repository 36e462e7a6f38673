import DHCP
import Framing
import Wire

/// A server refuses a REQUEST that was meant for another.
struct RefusedByOtherServer: Rule {
  static let description = RuleDescription(
    id: "dhcp.refused-by-other-server",
    title: "Another DHCP server refuses what the phone chose",
    stage: .address,
    severity: .warning,
    basis: .standard,
    explanation: """
      A REQUEST names the server whose OFFER the phone takes; others have to keep quiet. Here a \
      server that was not chosen answers with a NAK. If its NAK is faster than the ACK, the \
      phone begins anew and may never get an address; if it is slower, the phone may give up the \
      one it just got. Servers do this when told that they alone serve the network \
      (authoritative) while a second one is there.
      """,
    remedy: """
      Find the server that should not be there by its address and MAC address and remove it, or \
      block DHCP answers from its port with DHCP snooping. If both belong there, let them share \
      the scope (failover, same range), or take "authoritative" from the one that refuses.
      """,
    references: ["F33", "F20", "RFC 2131 §4.3.2"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    let pairs = phone.exchanges.flatMap { exchange in
      exchange.messages(.nak).compactMap { refusal in
        exchange.requests.last { $0.frame.number < refusal.frame.number }
          .flatMap { refusal.isOfOtherServer(than: $0) ? (refusal, $0) : nil }
      }
    }
    guard let (refusal, request) = pairs.first else { return [] }
    let refusals = pairs.map(\.0)
    let chosen = request.message.serverIdentifier.map(\.description) ?? "another server"
    let sender = refusal.sender.map { " (\($0))" } ?? ""
    return [
      finding(
        """
        \(refusal.serverName)\(sender) answers by NAK (\(FrameList(refusals.frameNumbers))) to a \
        REQUEST for \(chosen) (frame \(request.frame.number))
        """,
        evidence: pairs.flatMap { [$0.1, $0.0].evidence })
    ]
  }
}
