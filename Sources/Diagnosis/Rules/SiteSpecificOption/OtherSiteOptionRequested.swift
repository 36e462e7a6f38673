import DHCP
import SSON
import Wire

/// The server sends the site-specific string under a number that the phone did not ask for.
struct OtherSiteOptionRequested: Rule {
  static let description = RuleDescription(
    id: "sson.other-number-requested",
    title: "The phone asks for another site-specific option",
    stage: .siteOption,
    severity: .warning,
    basis: .inferred,
    explanation: """
      The number of the site-specific option can be changed on the phone (SSON), and 4600 \
      phones ask for 176. The server sends its string under a number that is not in the phone's \
      parameter request list. Whether a phone reads an option that it did not ask for is not \
      documented.
      """,
    remedy: """
      On the DHCP server, send the string under the number that the phone asks for, or reset \
      SSON on the phone.
      """,
    references: ["F06"])

  /// Options from 128 on that clients ask for and that are no site-specific string of a phone.
  private static let ordinary: Set<UInt8> = [
    128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146,
    147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 208, 209, 210,
    211, 212, 213, 220, 221, 249, 252,
  ]

  static func findings(in phone: PhoneCase) -> [Finding] {
    let asked = phone.device.parameterRequestList
    let candidates = asked.filter { (128...254).contains($0) && !ordinary.contains($0) }
    guard !candidates.isEmpty, let lease = phone.lease,
      candidates.allSatisfy({ lease.siteOption($0) == nil })
    else { return [] }
    return [UInt8(242), 176].filter { !asked.contains($0) }.compactMap { sent in
      guard let option = lease.siteOption(sent), !option.string.assignments.isEmpty else {
        return nil
      }
      let wanted = candidates.sorted().map(String.init).joined(separator: ", ")
      return finding(
        """
        the phone asks for option \(wanted) and not for \(sent); the ACK (frame \
        \(lease.frame.number)) carries the string in option \(sent)
        """,
        evidence: option.evidence())
    }
  }
}
