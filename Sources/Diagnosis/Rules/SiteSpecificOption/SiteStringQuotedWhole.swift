import SSON

/// Quotation marks around the whole string are part of the option's octets.
struct SiteStringQuotedWhole: Rule {
  static let description = RuleDescription(
    id: "sson.quoted-whole",
    title: "Quotation marks around the whole site-specific string",
    stage: .siteOption,
    severity: .error,
    basis: .inferred,
    explanation: """
      The first and the last octet of the option are quotation marks that belonged to the \
      server's own syntax and were sent. The first parameter's name then begins with a mark, so \
      the phone does not know it, and the last value ends with one; those between still work. \
      Often it is HTTPSRVR, the first, that is lost.
      """,
    remedy: """
      On the DHCP server, enter the string without the outer quotation marks; they belong only \
      around a list of addresses, after the equals sign.
      """,
    references: ["F09"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    phone.siteOptions.flatMap { text in
      text.string.deviations.filter { $0.kind == .quotedWhole }.map { quoted in
        let lost = text.string.asIntended?.assignments.first.map { ", so \($0.name) is lost" } ?? ""
        let (start, end) = (quoted.octets.lowerBound, quoted.octets.upperBound)
        return finding(
          "option \(phone.siteOption) begins and ends with a quotation mark\(lost) "
            + "(\(text.whereabouts))",
          evidence: text.evidence(start..<start + 1) + text.evidence(end - 1..<end))
      }
    }
  }
}
