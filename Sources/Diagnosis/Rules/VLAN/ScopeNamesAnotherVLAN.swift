import DHCP
import Discovery
import Framing
import SSON
import Wire

/// The scope of the voice VLAN sends the phone away from it.
struct ScopeNamesAnotherVLAN: Rule {
  static let description = RuleDescription(
    id: "vlan.scope-names-another",
    title: "The voice VLAN's DHCP scope names another VLAN",
    stage: .vlan,
    severity: .warning,
    basis: .inferred,
    explanation: """
      On the voice VLAN the phone gets an address, and with it a site-specific option that says \
      L2Q=2 (no tagging) or an L2QVLAN that is not this VLAN. A phone that obeys gives the \
      address back and goes elsewhere, now or at its next start; if the other VLAN sends it \
      back, it goes round and round.
      """,
    remedy: """
      On the DHCP server, give the scopes of the data VLAN and the voice VLAN the same L2Q and \
      L2QVLAN, both naming the voice VLAN.
      """,
    references: ["F22"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard !phone.isVLANFromLLDP else { return [] }
    var told: Set<Told> = []
    return phone.ownMessages.filter { $0.type == .ack && $0.vlan != .none }.compactMap { ack in
      guard let option = ack.siteOption(phone.siteOption),
        let assignment = contradiction(to: ack.vlan, in: option.string),
        told.insert(Told(vlan: ack.vlan, string: option.string)).inserted
      else { return nil }
      let isDead = leadsNowhere(assignment, after: ack, phone)
      return finding(
        """
        the ACK on VLAN \(ack.vlan) (frame \(ack.frame.number)) says \
        \(assignment.name)=\(assignment.value) in option \(phone.siteOption)\
        \(isDead ? "; it obeys, and nobody answers there" : "")
        """,
        severity: isDead ? .error : .warning,
        evidence: option.evidence(assignment.octets))
    }
  }

  /// The phone asked on the VLAN that it was sent to, and no DHCP server answered there.
  private static func leadsNowhere(
    _ assignment: SSONAssignment, after ack: ObservedDHCP, _ phone: PhoneCase
  ) -> Bool {
    guard assignment.name == .l2qVLAN, let vlan = assignment.acceptedNumber.flatMap({ VLANID($0) })
    else { return false }
    let there = phone.ownMessages.filter { $0.vlan == vlan && $0.frame.number > ack.frame.number }
    return there.filter { $0.type == .discover }.count > 1
      && there.allSatisfy(\.message.isFromClient)
  }

  private struct Told: Hashable {
    let vlan: VLANID
    let string: SiteSpecificString
  }

  private static func contradiction(
    to vlan: VLANID, in string: SiteSpecificString
  ) -> SSONAssignment? {
    if let mode = string[.l2q], mode.acceptedNumber == 2 { return mode }
    guard let assignment = string[.l2qVLAN],
      let named = assignment.acceptedNumber.flatMap({ VLANID($0) }),
      named != .none, named != vlan
    else { return nil }
    return assignment
  }
}
