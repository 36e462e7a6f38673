import DHCP
import Discovery
import SSON

/// The site-specific option is there, with nothing in it.
struct SiteOptionEmpty: Rule {
  static let description = RuleDescription(
    id: "sson.empty",
    title: "The site-specific option is empty",
    stage: .siteOption,
    severity: .error,
    basis: .inferred,
    explanation: """
      The server sends the option without a value, or with nothing but NULs. Servers do so when \
      the option is attached to the scope and its value was left blank, was lost at an import, or \
      is of a type that the server cannot write.
      """,
    remedy: """
      On the DHCP server, enter the string as the option's value in the scope that gave this \
      lease; its type must be string or text.
      """,
    references: ["F05"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    phone.siteOptions.compactMap { text in
      guard text.string.octets.allSatisfy({ $0 == 0 }) else { return nil }
      let isMissed = phone.lease != nil && phone.prediction.fileServers.isEmpty
      return finding(
        """
        option \(phone.siteOption) is there with \
        \(text.string.octets.isEmpty ? "no octet in it" : "nothing but NULs") (\(text.whereabouts))
        """,
        severity: isMissed ? .error : .warning, evidence: text.evidence())
    }
  }
}
