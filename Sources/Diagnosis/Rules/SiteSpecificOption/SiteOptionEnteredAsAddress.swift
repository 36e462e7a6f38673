import SSON

/// The option's value is the four octets of an address instead of text.
struct SiteOptionEnteredAsAddress: Rule {
  static let description = RuleDescription(
    id: "sson.entered-as-address",
    title: "The site-specific option was entered as an IP address",
    stage: .siteOption,
    severity: .error,
    basis: .inferred,
    explanation: """
      The option must be text such as HTTPSRVR=192.0.2.10. Here it is four octets (or a \
      multiple) that read as addresses: the DHCP server's option was defined with the type IP \
      address. The phone finds no NAME=VALUE in it and ignores it.
      """,
    remedy: """
      On the DHCP server, define the option with the type string (text, ASCII) and enter \
      HTTPSRVR=… in it.
      """,
    references: ["F07"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    phone.siteOptions.compactMap { text in
      guard text.string.encoding == .address else { return nil }
      let octets = text.string.octets
      let list = stride(from: 0, to: octets.count - 3, by: 4).map { start in
        octets[start..<start + 4].map(String.init).joined(separator: ".")
      }
      let joined = list.joined(separator: ",")
      // A list stands in quotation marks, or it would set off another rule.
      let value = list.count > 1 ? "\"\(joined)\"" : joined
      return finding(
        "option \(phone.siteOption) holds the octets of \(joined) (\(text.whereabouts)), not text",
        remedy: description.remedy.replacing("HTTPSRVR=…", with: "HTTPSRVR=\(value)"),
        evidence: text.evidence())
    }
  }
}
