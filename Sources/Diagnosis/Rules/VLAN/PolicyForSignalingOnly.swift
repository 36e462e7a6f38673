import Discovery
import Framing
import LLDP
import SSON
import Wire

/// The switch has a policy for voice signaling and none for voice, which H.323 phones want.
struct PolicyForSignalingOnly: Rule {
  static let description = RuleDescription(
    id: "lldp-med.signaling-only",
    title: "A policy for voice signaling, none for voice",
    stage: .vlan,
    severity: .warning,
    basis: .manual,
    explanation: """
      H.323 phones obey the LLDP-MED network policy for voice (application type 1) and pass over \
      the one for voice signaling (type 2). The switch sends only the latter, so these phones \
      take no VLAN from it, while SIP phones at the same switch do.
      """,
    remedy: "On the switch, configure the policy for voice (application type 1) as well.",
    references: ["F26", "ANSI/TIA-1057 §10.2.3.1"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard let profile = phone.profile, profile.policyApplications.value == [1],
      profile.policyApplications.confidence == .confirmed,
      let advertisement = phone.announcements.last
    else { return [] }
    let policies = advertisement.unit.networkPolicies
    guard !policies.contains(where: { $0.value?.application == .voice }),
      let signaling = policies.first(where: { $0.value?.application == .voiceSignaling }),
      let policy = signaling.value, !policy.isUnknown
    else { return [] }
    return [
      finding(
        """
        the switch's only policy (frame \(advertisement.first.number)) is for voice signaling\
        \(policy.vlan == .none ? "" : ", VLAN \(policy.vlan)"); \(profile.title) phones obey the \
        one for voice
        """,
        evidence: [Evidence(frame: advertisement.first.number, octets: signaling.octets)])
    ]
  }
}
