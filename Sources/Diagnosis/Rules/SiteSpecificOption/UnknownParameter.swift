import Discovery
import SSON

/// A parameter name that no phone of the family knows.
struct UnknownParameter: Rule {
  static let description = RuleDescription(
    id: "sson.unknown-name",
    title: "A parameter name that the phones do not know",
    stage: .siteOption,
    severity: .warning,
    basis: .inferred,
    explanation: """
      A name in the site-specific string is not among those known for these phones. A phone \
      passes over such a name without a word and uses the others. Most often it is a spelling \
      mistake: HTPSRVR or HTTPSERVER for HTTPSRVR, HTTPSDIR for TLSDIR.
      """,
    remedy: "Correct the name, or remove the parameter.",
    references: ["F15"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    phone.siteOptions.flatMap { text in
      text.string.assignments.compactMap { assignment in
        guard text.string.isLegible(assignment), assignment.parameter == nil else {
          return nil
        }
        return finding(for: assignment, text, phone)
      }
    }
  }

  private static func finding(
    for assignment: SSONAssignment, _ text: SiteOptionText, _ phone: PhoneCase
  ) -> Finding {
    let meant = SSONParameter.nearest(to: assignment.name)
    let losesServer =
      meant?.name == .httpServer || meant?.name == .tlsServer || meant?.name == .tftpServer
    let hasServer = phone.prediction.fileServers.contains {
      $0.source == .siteOption(phone.siteOption)
    }
    let severity: Severity =
      meant == nil ? .info : losesServer && !hasServer ? .error : .warning
    let hint = meant.map { "; \($0.name) is probably meant" } ?? ""
    return finding(
      "option \(phone.siteOption) sets \(assignment.name), which the phones do not know\(hint) "
        + "(\(text.whereabouts))",
      severity: severity,
      remedy: meant.map { "On the DHCP server, write \($0.name) instead of \(assignment.name)." },
      evidence: text.evidence(assignment.nameOctets))
  }
}

extension SiteSpecificString {
  /// Whether the name is as somebody wrote it: a quotation mark or blank in it belongs to a
  /// damage of the whole string, which has a rule of its own.
  fileprivate func isLegible(_ assignment: SSONAssignment) -> Bool {
    let name = assignment.name.octets
    return !name.isEmpty && encoding == .text
      && name.allSatisfy {
        $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
      }
  }
}
