import Discovery
import Framing
import LLDP
import SSON
import Wire

/// The switch's voice policy names another VLAN than the site-specific option.
struct PolicyVLANDiffers: Rule {
  static let description = RuleDescription(
    id: "lldp-med.vlan-differs-from-site-option",
    title: "LLDP and DHCP name different voice VLANs",
    stage: .vlan,
    severity: .warning,
    basis: .manual,
    explanation: """
      For VLAN and priority LLDP has the last word: what the switch's LLDP-MED voice policy \
      says is used, and L2QVLAN of the site-specific option is passed over. If the servers that \
      the option names live in the other VLAN, the phone sits where it cannot reach them.
      """,
    remedy: """
      Decide which VLAN is right and say the same in both places: the voice VLAN of the switch \
      port, and L2QVLAN in the option of every DHCP scope that the phones meet.
      """,
    references: ["F23", "ANSI/TIA-1057 §10.2.3"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard let (policy, advertisement) = phone.voicePolicy, policy.isTagged else { return [] }
    return phone.siteOptions.compactMap { text in
      guard let assignment = text.string[.l2qVLAN],
        let wanted = assignment.acceptedNumber.flatMap({ VLANID($0) }),
        wanted != .none, wanted != policy.vlan
      else { return nil }
      let policyEvidence = advertisement.unit.networkPolicies.first { $0.value == policy }
      return finding(
        """
        the switch's voice policy says VLAN \(policy.vlan) (frame \
        \(advertisement.first.number)), option \(phone.siteOption) says L2QVLAN=\(wanted) \
        (\(text.whereabouts)); \(phone.effectOfPolicy("the phone uses \(policy.vlan)"))
        """,
        evidence: [Evidence(frame: advertisement.first.number, octets: policyEvidence?.octets)]
          + text.evidence(assignment.octets))
    }
  }
}
