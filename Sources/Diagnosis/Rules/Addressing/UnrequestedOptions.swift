import DHCP
import Framing
import Wire

/// An answer with many options that the phone did not ask for.
struct UnrequestedOptions: Rule {
  static let description = RuleDescription(
    id: "dhcp.unrequested-options",
    title: "The server sends many options that nobody asked for",
    stage: .address,
    severity: .info,
    basis: .manual,
    explanation: """
      The answer carries options from the range for sites and vendors that are not in the phone's \
      parameter request list. Phones should pass over them, but the guide of the 1603SW warns \
      that unexpected options may make a phone ignore the server; and in a full message they \
      take the room of those that matter.
      """,
    remedy: """
      If these phones do not start, give them a scope or a class of their own with only the \
      options that they need; otherwise nothing has to be done.
      """,
    references: ["F49", "RFC 2131 §4.3.1"])

  /// One or two are ordinary; those that phones of other makers need come in such numbers.
  private static let many = 3

  static func findings(in phone: PhoneCase) -> [Finding] {
    let asked = phone.device.parameterRequestList
    let own: Set<UInt8> = [242, 176, phone.siteOption]
    guard !asked.isEmpty,
      let answer = phone.lease ?? phone.device.messages.last(where: { $0.type == .offer })
    else { return [] }
    let extra = answer.message.joined.map(\.code.rawValue)
      .filter { (128...254).contains($0) && !asked.contains($0) && !own.contains($0) }.sorted()
    guard extra.count >= many else { return [] }
    // Where the phone does not take the OFFER, they may be why.
    let isIgnored = !OfferNotRequested.findings(in: phone).isEmpty
    return [
      finding(
        """
        frame \(answer.frame.number) carries \(extra.count) options that the phone did not ask \
        for: \(extra.map(String.init).joined(separator: ", "))
        """,
        severity: isIgnored ? .warning : .info,
        evidence: extra.flatMap { answer.evidence(of: DHCPOptionCode(rawValue: $0)) })
    ]
  }
}
