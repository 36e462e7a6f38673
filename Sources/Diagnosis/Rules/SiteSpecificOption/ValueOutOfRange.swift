import Discovery
import SSON

/// A value that its parameter cannot take.
struct ValueOutOfRange: Rule {
  static let description = RuleDescription(
    id: "sson.value-out-of-range",
    title: "A parameter value that the phone does not accept",
    stage: .siteOption,
    severity: .warning,
    basis: .manual,
    explanation: """
      Each parameter has a type and a range: L2QVLAN is a number from 0 to 4094, L2Q from 0 to \
      2, VLANTEST from 0 to 999, HTTPSRVR a list of addresses or names. A value outside is \
      dropped, that parameter only, and the phone goes on with its default.
      """,
    remedy: "Correct the value on the DHCP server.",
    references: ["F16"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    phone.siteOptions.flatMap { text in
      text.string.assignments.compactMap { assignment in
        // A quote or escape that belongs to the whole string has a rule of its own.
        guard !text.string.isDamaged(at: assignment.valueOctets),
          case .failure(let error)? = assignment.typedValue
        else { return nil }
        let value = text.string.shows(assignment, phone) ? "=\(assignment.value)" : ""
        return finding(
          """
          \(assignment.name)\(value) in option \(phone.siteOption): \(error.reason) \
          (\(text.whereabouts))
          """,
          severity: severity(of: error, assignment, phone),
          evidence: text.evidence(assignment.octets))
      }
    }
  }
}

extension ValueOutOfRange {
  /// A file server that is lost keeps the phone from its files; what is only believed about a
  /// value's form is no reason to warn.
  private static func severity(
    of error: SSONValueError, _ assignment: SSONAssignment, _ phone: PhoneCase
  ) -> Severity {
    guard error.isConfirmed else { return .info }
    let isFileServer = [.httpServer, .tlsServer, .tftpServer].contains(assignment.name)
    let hasServer = phone.prediction.fileServers.contains {
      $0.source == .siteOption(phone.siteOption)
    }
    return isFileServer && !hasServer ? .error : .warning
  }
}

extension SiteSpecificString {
  /// Whether a quotation mark or escape that covers more than this value damages it.
  fileprivate func isDamaged(at octets: Range<Int>) -> Bool {
    deviations.contains { deviation in
      switch deviation.kind {
      case .escapedComma:
        deviation.octets.overlaps(octets) || deviation.octets.lowerBound == octets.upperBound
      case .quotedWhole: octets.upperBound >= deviation.octets.upperBound - 1
      default: false
      }
    }
  }
}
