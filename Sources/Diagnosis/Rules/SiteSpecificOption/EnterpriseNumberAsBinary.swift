import DHCP
import Discovery

/// Option 43 begins with Avaya's enterprise number as a 32-bit integer.
struct EnterpriseNumberAsBinary: Rule {
  static let description = RuleDescription(
    id: "option43.enterprise-number-binary",
    title: "Option 43 has the enterprise number as a binary number",
    stage: .siteOption,
    severity: .warning,
    basis: .manual,
    explanation: """
      In option 43 the value of code 1 must be the four characters 6889 (36 38 38 39). Here it \
      is the number 6889 in binary (00 00 1a e9), so the phone passes over the whole option and \
      every server in it.
      """,
    remedy: "Enter the value of sub-option 1 as the text 6889: octets 36 38 38 39.",
    references: ["F19", "RFC 2132 §8.4"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard phone.profile?.readsOption43.value == true, let lease = phone.lease,
      let option = lease.message.joinedOption(.vendorSpecificInformation),
      lease.message.vendorSpecificInformation?.refusal == .binaryMarker
    else { return [] }
    return [
      finding(
        "option 43 of the ACK (frame \(lease.frame.number)) has 6889 as a binary number in code 1; "
          + "the phone ignores the option",
        severity: phone.prediction.fileServers.isEmpty ? .error : .warning,
        evidence: option.pieces.map { Evidence(frame: lease.frame.number, octets: $0.octets) })
    ]
  }
}
