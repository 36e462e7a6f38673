import DHCP
import Framing
import Wire

/// The phone keeps asking although a server offers it an address.
struct OfferNotRequested: Rule {
  static let description = RuleDescription(
    id: "dhcp.offer-not-requested",
    title: "The phone does not take what is offered",
    stage: .address,
    severity: .error,
    basis: .standard,
    explanation: """
      A server answers, and the phone goes on sending DISCOVERs: the OFFER did not reach it, or \
      is not one that it takes. It needs an address, a server identifier (option 54) and a lease \
      time, and must come back on the VLAN of the DISCOVER. A capture at the server or at a \
      mirror port also shows OFFERs that are lost on their way to the phone.
      """,
    remedy: """
      If the message names a defect, mend it on the DHCP server. If not, capture at the phone's \
      own port: if the OFFER is not there, look for what drops it (DHCP snooping without a \
      trusted port, a relay that answers on another VLAN); if it is, strip the scope to the \
      options that phones need.
      """,
    references: ["F49", "RFC 2131 §3.1", "RFC 2131 §4.4.1"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    let messages = phone.ownMessages
    guard phone.lease == nil, OfferWithoutLeaseTime.findings(in: phone).isEmpty,
      let first = messages.first(where: { $0.type == .offer }),
      !messages.contains(where: { $0.type == .request || $0.type == .decline })
    else { return [] }
    let again = messages.filter { $0.type == .discover && $0.frame.number > first.frame.number }
    let offers = messages.filter { $0.type == .offer }
    guard again.count > 1, again.areOverdue else { return [] }
    let reason = defect(of: first, phone, messages).map { ": \($0)" } ?? ""
    return [
      finding(
        """
        \(first.serverName) offers \
        \(first.message.header.yourAddress.map(\.description) ?? "an address") \
        (\(FrameList(offers.frameNumbers))), \(again.count) more DISCOVERs follow and no \
        REQUEST\(reason)
        """,
        evidence: offers.evidence + again.evidence)
    ]
  }

  /// What is known to make clients pass over an OFFER.
  private static func defect(
    of offer: ObservedDHCP, _ phone: PhoneCase, _ messages: [ObservedDHCP]
  ) -> String? {
    let asked = messages.last {
      $0.type == .discover && $0.frame.number < offer.frame.number
    }
    if let asked, asked.vlan != offer.vlan {
      return "the DISCOVER was \(text(asked.vlan)), the OFFER is \(text(offer.vlan))"
    }
    if offer.message.joinedOption(.serverIdentifier) == nil {
      return "the OFFER has no server identifier (option 54)"
    }
    if offer.message.header.yourAddress == .any { return "it offers no address" }
    return nil
  }

  private static func text(_ vlan: VLANID) -> String {
    vlan == .none ? "untagged" : "tagged VLAN \(vlan)"
  }
}
