import Framing
import LLDP
import Wire

/// A voice policy whose "unknown" flag is set: the switch has none to give.
struct PolicyUnknown: Rule {
  static let description = RuleDescription(
    id: "lldp-med.policy-unknown",
    title: "The switch announces an unknown voice policy",
    stage: .vlan,
    severity: .warning,
    basis: .manual,
    explanation: """
      With the unknown flag set, a network policy says that the switch has no policy for voice \
      on this port. Phones ignore it, whatever VLAN it names, and take the VLAN from elsewhere \
      or stay untagged.
      """,
    remedy: "On the switch, set the voice VLAN on this port.",
    references: ["F25", "ANSI/TIA-1057 §10.2.3.1"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard let advertisement = phone.announcements.last, phone.voicePolicy == nil else { return [] }
    return advertisement.unit.networkPolicies.compactMap { decoded in
      guard let policy = decoded.value, policy.isUnknown, policy.application == .voice else {
        return nil
      }
      return finding(
        """
        the voice policy in frame \(advertisement.first.number) has the unknown flag set\
        \(policy.vlan == .none ? "" : "; its VLAN \(policy.vlan) does not count")
        """,
        evidence: [Evidence(frame: advertisement.first.number, octets: decoded.octets)])
    }
  }
}
