import DHCP
import Discovery
import SSON
import Wire

/// Option 43 and the site-specific option of one ACK say different things.
struct VendorInformationDisagrees: Rule {
  static let description = RuleDescription(
    id: "option43.disagrees",
    title: "Option 43 and the site-specific option disagree",
    stage: .siteOption,
    severity: .warning,
    basis: .unconfirmed,
    explanation: """
      SIP phones read both option 43 in Avaya's layout and the site-specific option. Here both \
      set a parameter, each to another value. The documents say that the site-specific option is \
      read last; where option 43 stands in that order they do not say, so which value wins may \
      differ between releases.
      """,
    remedy: "On the DHCP server, keep one of the two options, or give both the same values.",
    references: ["RFC 2132 §8.4"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard let lease = phone.lease, let option = lease.siteOption(phone.siteOption) else {
      return []
    }
    return phone.prediction.parameters.compactMap { decided in
      let claims =
        [Told(decided.source, decided.value)]
        + decided.losers.map { Told($0.source, $0.value) }
      guard let site = claims.first(where: { $0.source == .siteOption(phone.siteOption) }),
        let vendor = claims.first(where: { $0.source == .vendorInformation }),
        site.value != vendor.value, let assignment = option.string[decided.parameter]
      else { return nil }
      return finding(
        """
        \(decided.parameter) is \(site.value.joined(separator: ",")) in option \
        \(phone.siteOption) and \(vendor.value.joined(separator: ",")) in option 43 (frame \
        \(lease.frame.number))
        """,
        evidence: option.evidence(assignment.octets)
          + lease.evidence(of: .vendorSpecificInformation))
    }
  }

  private struct Told {
    let source: ValueSource
    let value: [String]

    init(_ source: ValueSource, _ value: [String]) {
      self.source = source
      self.value = value
    }
  }
}
