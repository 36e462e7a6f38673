import Discovery
import Framing
import LLDP
import Wire

/// A voice policy names a VLAN and says not to tag.
struct PolicyVLANWithoutTag: Rule {
  static let description = RuleDescription(
    id: "lldp-med.vlan-without-tag",
    title: "The voice policy names a VLAN but no tag",
    stage: .vlan,
    severity: .warning,
    basis: .standard,
    explanation: """
      In an LLDP-MED network policy the VLAN counts only with the tagged flag. Here the flag is \
      clear, so phones send untagged frames, which the switch puts into the port's own VLAN and \
      not into the one the policy names.
      """,
    remedy: """
      On the switch, say that the voice VLAN of the port is tagged (some commands default to \
      untagged). If voice is meant to run untagged, let the policy name VLAN 0 or the port's own.
      """,
    references: ["F24", "ANSI/TIA-1057 §10.2.3.2"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard let (policy, advertisement) = phone.voicePolicy, !policy.isTagged,
      policy.vlan != .none, policy.vlan != advertisement.unit.portVLANID?.vlan,
      PolicyUntagged.findings(in: phone).isEmpty
    else { return [] }
    let decoded = advertisement.unit.networkPolicies.first { $0.value == policy }
    let own = advertisement.unit.portVLANID.map { "; the port's own VLAN is \($0.vlan)" } ?? ""
    return [
      finding(
        """
        the voice policy (frame \(advertisement.first.number)) names VLAN \(policy.vlan) without \
        the tagged flag\(own)
        """,
        evidence: [Evidence(frame: advertisement.first.number, octets: decoded?.octets)])
    ]
  }
}
