import DHCP
import SSON

/// More text than one option holds, or text that ends where servers cut.
struct SiteStringTooLong: Rule {
  static let description = RuleDescription(
    id: "sson.too-long",
    title: "The site-specific string is too long",
    stage: .siteOption,
    severity: .warning,
    basis: .manual,
    explanation: """
      One DHCP option holds 255 octets, and some servers stop at 247. A longer string is split \
      over several instances (RFC 3396), which phones are not documented to join, or it is cut; \
      some servers leave it out when the answer would exceed the size in option 57.
      """,
    remedy: """
      Keep in the option what the phone needs to find its file server, and move the other \
      parameters to the settings file.
      """,
    references: ["F14", "RFC 3396 §5"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    phone.siteOptions.compactMap { text in
      guard let place = text.places.last else { return nil }
      let length = text.string.octets.count
      let pieces = place.option.pieces.count
      guard pieces > 1 || length == 247 || length == 255 else { return nil }
      let message =
        pieces > 1
        ? "stands in \(pieces) instances, \(length) octets in all"
        : "is \(length) octets long, a length at which servers cut: its end may be missing"
      return finding(
        "option \(phone.siteOption) \(message) (\(text.whereabouts))",
        remedy: pieces > 1 && length <= 255
          ? "The whole text fits into one option: on the DHCP server, define it once." : nil,
        evidence: text.evidence())
    }
  }
}
