import Discovery
import SSON

/// The string has one pair: perhaps the rest was cut off at the comma.
struct SiteStringSinglePair: Rule {
  static let description = RuleDescription(
    id: "sson.single-pair",
    title: "The string ends after one parameter",
    stage: .siteOption,
    severity: .info,
    basis: .fieldReport,
    explanation: """
      The site-specific string holds a single parameter. That may be all that was meant. But some \
      servers, Kea above all, take a comma in option data for the end of the value and send only \
      what stands before the first one; then the file server, or everything behind it, is lost.
      """,
    remedy: """
      Compare with the server's configuration. If more stands there, escape the commas: Kea wants \
      two backslashes before each in its JSON (\\\\,). If not, nothing has to be done.
      """,
    references: ["F10"])

  /// A string that names one of these is a whole one, or the beginning of one.
  private static let fileServers: Set<SSONName> = [.httpServer, .tlsServer, .tftpServer]

  static func findings(in phone: PhoneCase) -> [Finding] {
    phone.siteOptions.compactMap { text in
      guard text.string.assignments.count == 1, let pair = text.string.assignments.first,
        text.string.deviations.allSatisfy({ $0.kind == .trailingNUL }),
        fileServers.contains(pair.name) || phone.prediction.fileServers.isEmpty
      else { return nil }
      return finding(
        "option \(phone.siteOption) sets \(pair.name) and nothing else (\(text.whereabouts))",
        // Without a file server, more was meant.
        severity: phone.prediction.fileServers.isEmpty ? .warning : .info,
        evidence: text.evidence())
    }
  }
}
