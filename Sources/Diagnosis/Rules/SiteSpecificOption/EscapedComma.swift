import SSON

/// A backslash that should have stayed in the server's configuration.
struct EscapedComma: Rule {
  static let description = RuleDescription(
    id: "sson.escaped-comma",
    title: "A backslash before a comma",
    stage: .siteOption,
    severity: .error,
    basis: .inferred,
    explanation: """
      Some servers want commas in option text escaped with a backslash. Here the backslash was \
      sent: it becomes the last character of the value before it, which is then no address or \
      number any more.
      """,
    remedy: """
      Remove one level of escaping. Kea wants two backslashes in its JSON (\\\\,) to send none; \
      dnsmasq and ISC dhcpd want none inside quotation marks.
      """,
    references: ["F11"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    phone.siteOptions.compactMap { text in
      let marks = text.string.deviations.filter { $0.kind == .escapedComma }
      guard !marks.isEmpty else { return nil }
      return finding(
        """
        option \(phone.siteOption) has a backslash before \
        \(marks.count == 1 ? "a comma" : "\(marks.count) commas") (\(text.whereabouts)): \
        \(text.string.masked(showSecrets: phone.showsSecrets))
        """,
        evidence: marks.flatMap { text.evidence($0.octets) })
    }
  }
}
