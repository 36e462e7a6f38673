/// One thing that can be wrong, and how a capture shows it. A rule never decodes octets.
public protocol Rule: Sendable {
  static var description: RuleDescription { get }
  static func findings(in phone: PhoneCase) -> [Finding]
}

extension Rule {
  /// A finding of this rule.
  static func finding(
    _ message: String, severity: Severity? = nil, remedy: String? = nil, evidence: [Evidence]
  ) -> Finding {
    Finding(
      description, severity: severity, message: message, remedy: remedy,
      evidence: evidence.uniqued())
  }
}
