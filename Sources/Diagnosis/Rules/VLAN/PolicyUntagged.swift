import Discovery
import Framing
import LLDP
import SSON
import Wire

/// The switch's voice policy turns tagging off while DHCP turns it on.
struct PolicyUntagged: Rule {
  static let description = RuleDescription(
    id: "lldp-med.policy-untagged",
    title: "The LLDP voice policy is untagged, DHCP asks for a tag",
    stage: .vlan,
    severity: .warning,
    basis: .manual,
    explanation: """
      A voice policy without the tagged flag makes the phone send untagged frames (L2Q=2), even \
      if the site-specific option says L2Q=1 or names an L2QVLAN. The VLAN id in such a policy \
      is not used.
      """,
    remedy: """
      On the switch, make the voice VLAN of the port tagged (some commands default to \
      untagged), or remove the policy so that DHCP decides.
      """,
    references: ["F24", "ANSI/TIA-1057 §10.2.3.2"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard let (policy, advertisement) = phone.voicePolicy, !policy.isTagged else { return [] }
    return phone.siteOptions.compactMap { text in
      guard let assignment = Self.tagging(in: text.string) else { return nil }
      let policyEvidence = advertisement.unit.networkPolicies.first { $0.value == policy }
      return finding(
        """
        the switch's voice policy is untagged\
        \(policy.vlan == .none ? "" : " although it names VLAN \(policy.vlan)") (frame \
        \(advertisement.first.number)), option \(phone.siteOption) says \
        \(assignment.name)=\(assignment.value) (\(text.whereabouts)); \
        \(phone.effectOfPolicy("the phone sends untagged"))
        """,
        evidence: [Evidence(frame: advertisement.first.number, octets: policyEvidence?.octets)]
          + text.evidence(assignment.octets))
    }
  }

  /// What makes a phone tag its frames: L2Q=1, or a VLAN with L2Q 0 (automatic) or unset.
  private static func tagging(in string: SiteSpecificString) -> SSONAssignment? {
    let mode = string[.l2q]
    switch mode?.acceptedNumber ?? 0 {
    case 1: return mode
    case 0: return string[.l2qVLAN].flatMap { ($0.acceptedNumber ?? 0) > 0 ? $0 : nil }
    default: return nil
    }
  }
}
