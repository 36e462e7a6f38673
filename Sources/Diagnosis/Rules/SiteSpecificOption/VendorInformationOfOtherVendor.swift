import DHCP
import Discovery

/// Option 43 is there, but not in Avaya's layout.
struct VendorInformationOfOtherVendor: Rule {
  static let description = RuleDescription(
    id: "option43.other-vendor",
    title: "Option 43 is not for these phones",
    stage: .siteOption,
    severity: .info,
    basis: .manual,
    explanation: """
      The phones read option 43 only if its first sub-option is code 1 with the text 6889, \
      Avaya's enterprise number. Anything else is passed over, which does no harm: the option \
      may be meant for access points or computers.
      """,
    remedy: """
      If it is meant for the phones, put code 1 with the value 6889 first; if not, nothing has \
      to be done.
      """,
    references: ["F18", "RFC 2132 §8.4"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard phone.profile?.readsOption43.value == true, let lease = phone.lease,
      let option = lease.message.joinedOption(.vendorSpecificInformation),
      let refusal = lease.message.vendorSpecificInformation?.refusal, refusal != .binaryMarker
    else { return [] }
    // Meant for the phones, and perhaps all that names their file server.
    let isOurs = refusal == .markerNotFirst
    let isMissed = isOurs && phone.prediction.fileServers.isEmpty
    return [
      finding(
        "option 43 of the ACK (frame \(lease.frame.number)) is passed over: \(refusal)",
        severity: isMissed ? .error : isOurs ? .warning : .info,
        remedy: isOurs ? "Put code 1 with the value 6889 before all other sub-options." : nil,
        evidence: option.pieces.map { Evidence(frame: lease.frame.number, octets: $0.octets) })
    ]
  }
}
