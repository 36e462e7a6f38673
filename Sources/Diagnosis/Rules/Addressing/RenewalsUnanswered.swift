import DHCP
import Framing
import Wire

/// The phone wants to keep its address, and no server answers; the lease still runs.
struct RenewalsUnanswered: Rule {
  static let description = RuleDescription(
    id: "dhcp.renewals-unanswered",
    title: "Nobody answers the phone's renewals",
    stage: .address,
    severity: .warning,
    basis: .standard,
    explanation: """
      From half of its lease on a phone asks the server that gave it, from seven eighths on any \
      server, to prolong it. Here nobody answers. Nothing is wrong yet: the address is the \
      phone's until the lease ends.
      """,
    remedy: """
      See that the DHCP server runs and that phones reach it directly, not only through the \
      relay: renewals go to the server's own address (firewall, routing). A longer lease (six \
      weeks or more is advised) bridges such times.
      """,
    references: ["F34", "RFC 2131 §4.4.5"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    let asked = phone.unansweredRenewals
    guard asked.count > 1, asked.areOverdue, LeaseExpired.findings(in: phone).isEmpty,
      let first = asked.first, let last = asked.last
    else { return [] }
    let time = last.frame.since(first.frame).map { " in \($0.shortText)" } ?? ""
    let address = first.message.header.clientAddress.map(\.description) ?? "the address"
    return [
      finding(
        "\(asked.count) REQUESTs to keep \(address)\(time), no answer",
        evidence: asked.evidence)
    ]
  }
}

extension PhoneCase {
  /// REQUESTs of RENEWING and REBINDING after which no server said anything.
  var unansweredRenewals: [ObservedDHCP] {
    let messages = ownMessages
    let heard = messages.last { !$0.message.isFromClient }?.frame.number ?? 0
    return messages.filter { $0.isRenewal && $0.frame.number > heard }
  }
}
