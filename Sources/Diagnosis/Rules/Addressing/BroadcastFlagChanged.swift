import DHCP
import Framing
import Wire

/// An answer whose broadcast flag is not that of the request.
struct BroadcastFlagChanged: Rule {
  static let description = RuleDescription(
    id: "dhcp.broadcast-flag-changed",
    title: "The answer's broadcast flag is not the phone's",
    stage: .address,
    severity: .info,
    basis: .inferred,
    explanation: """
      By the broadcast flag a client says whether the answer must be a broadcast; servers and \
      relays copy it. These phones leave it clear: they hear answers sent to them alone. A server \
      or relay that sets it of its own accord floods the VLAN with answers; one that clears it \
      may not reach a client that needs broadcasts.
      """,
    remedy: """
      Remove the setting of the server or relay that forces broadcast answers \
      (always-broadcast, "broadcast flag"). Phones do not need it.
      """,
    references: ["F51", "RFC 2131 §4.1", "RFC 1542 §3.1.1"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    let changed = phone.exchanges.flatMap { exchange -> [ObservedDHCP] in
      let own = exchange.messages.filter { !$0.isRelayed }
      guard let wanted = own.first(where: \.message.isFromClient)?.broadcasts else { return [] }
      // A NAK is broadcast through a relay whatever the client said (RFC 2131 §4.3.2).
      return own.filter {
        !$0.message.isFromClient && $0.type != .nak && $0.broadcasts == !wanted
      }
    }
    guard let first = changed.first else { return [] }
    return [
      finding(
        """
        \(first.serverName) \(first.broadcasts == true ? "sets" : "clears") the broadcast flag \
        (\(FrameList(changed.frameNumbers))), against the phone's request
        """,
        evidence: changed.map {
          Evidence(
            frame: $0.frame.number, octets: $0.message.header.octets(of: .flags)?.indices)
        })
    ]
  }
}

extension ObservedDHCP {
  fileprivate var broadcasts: Bool? { message.header.flags?.isBroadcast }
}
