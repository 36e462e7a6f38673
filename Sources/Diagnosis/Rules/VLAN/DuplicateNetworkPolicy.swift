import Discovery
import Framing
import LLDP
import Wire

/// One data unit gives two policies for the same application.
struct DuplicateNetworkPolicy: Rule {
  static let description = RuleDescription(
    id: "lldp-med.duplicate-network-policy",
    title: "Two network policies for one application",
    stage: .vlan,
    severity: .warning,
    basis: .standard,
    explanation: """
      A data unit may carry one network policy for each application. With two that differ, which \
      one a phone takes is its own affair: the voice VLAN can change with the firmware.
      """,
    remedy: "On the switch port, leave one policy for voice: remove the global or the port's own.",
    references: ["F23", "ANSI/TIA-1057 §10.2.3.8"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard let advertisement = phone.announcements.last else { return [] }
    let policies = advertisement.unit.networkPolicies
    let applications = policies.compactMap { $0.value?.application }.uniqued()
    return applications.compactMap { application in
      let here = policies.filter { $0.value?.application == application }
      guard here.count > 1 else { return nil }
      let told = here.compactMap(\.value).map { policy in
        policy.isUnknown
          ? "unknown" : policy.isTagged ? "VLAN \(policy.vlan) tagged" : "untagged"
      }
      // Twice the same does no harm, and nor does what these phones pass over.
      let isObeyed =
        phone.profile?.policyApplications.value.contains(application.rawValue) ?? true
      let differs = Set(here.compactMap(\.value)).count > 1
      return finding(
        """
        frame \(advertisement.first.number) has \(here.count) policies for \(application): \
        \(told.joined(separator: ", "))
        """,
        severity: isObeyed && differs ? .warning : .info,
        evidence: here.map { Evidence(frame: advertisement.first.number, octets: $0.octets) })
    }
  }
}
