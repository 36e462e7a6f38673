import SSON

/// Blanks next to a comma or an equals sign.
struct BlankAroundSeparator: Rule {
  static let description = RuleDescription(
    id: "sson.blank-around-separator",
    title: "Blanks around a comma or an equals sign",
    stage: .siteOption,
    severity: .warning,
    basis: .inferred,
    explanation: """
      The documented form has no blanks: NAME=VALUE,NAME=VALUE. Whether a phone passes over a \
      blank is not documented; if it does not, the name after a blank is unknown to it and the \
      parameter is ignored.
      """,
    remedy: "Remove the blanks from the string on the DHCP server.",
    references: ["F12"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    phone.siteOptions.compactMap { text in
      let blanks = text.string.deviations.filter { $0.kind == .blankAroundSeparator }
      guard !blanks.isEmpty else { return nil }
      return finding(
        "option \(phone.siteOption) has blanks around separators (\(text.whereabouts)): "
          + text.string.masked(showSecrets: phone.showsSecrets),
        evidence: blanks.flatMap { text.evidence($0.octets) })
    }
  }
}
