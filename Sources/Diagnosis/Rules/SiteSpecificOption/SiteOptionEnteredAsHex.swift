import SSON

/// The option's value is hexadecimal digits, or 16-bit characters, of the text that was meant.
struct SiteOptionEnteredAsHex: Rule {
  static let description = RuleDescription(
    id: "sson.entered-as-hex",
    title: "The site-specific option holds hex digits or 16-bit characters",
    stage: .siteOption,
    severity: .error,
    basis: .inferred,
    explanation: """
      The option must hold the characters themselves, one octet each. Here it holds the \
      hexadecimal digits of the text as text, or two octets for each character (UTF-16), as \
      some consoles and scripts produce. The phone finds no NAME=VALUE in it and ignores it.
      """,
    remedy: """
      Enter the text as an ASCII string; where the server takes hex only, in its own hex \
      notation and without spaces, quotes or a second conversion.
      """,
    references: ["F08"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    phone.siteOptions.compactMap { text in
      let how: String
      switch text.string.encoding {
      case .hexText: how = "hexadecimal digits as text"
      case .utf16: how = "16-bit characters"
      default: return nil
      }
      let meaning =
        text.string.asIntended.map { ", which read \($0.masked(showSecrets: phone.showsSecrets))" }
        ?? ""
      return finding(
        "option \(phone.siteOption) holds \(how)\(meaning) (\(text.whereabouts))",
        evidence: text.evidence())
    }
  }
}
