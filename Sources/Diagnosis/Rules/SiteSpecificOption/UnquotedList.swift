import SSON
import Wire

/// A list of addresses without quotation marks.
struct UnquotedList: Rule {
  static let description = RuleDescription(
    id: "sson.unquoted-list",
    title: "An address list without quotation marks",
    stage: .siteOption,
    severity: .warning,
    basis: .manual,
    explanation: """
      The manuals want a list of addresses enclosed in quotation marks, because the comma also \
      ends a parameter: MCIPADD="192.0.2.20,192.0.2.21". Strings without the marks are in use; \
      whether every phone takes more than the first address is not documented.
      """,
    remedy: "Put quotation marks around the list, after the equals sign.",
    references: ["F13"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    phone.siteOptions.flatMap { text in
      text.string.assignments.filter { assignment in
        text.string.deviations.contains {
          $0.kind == .unquotedList && assignment.octets.overlaps($0.octets)
        }
      }.map { assignment in
        finding(
          "\(assignment.name) in option \(phone.siteOption) is a list without quotation marks "
            + "(\(text.whereabouts))",
          remedy: text.string.shows(assignment, phone)
            ? "Write \(assignment.name)=\"\(assignment.value)\"." : nil,
          evidence: text.evidence(assignment.octets))
      }
    }
  }
}
