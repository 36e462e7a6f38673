/// Something that a rule saw in a capture: data, not prose.
public struct Finding: Hashable, Sendable {
  public let rule: RuleDescription
  /// The rule's own severity, or a lower or higher one for this case.
  public let severity: Severity
  /// What was seen, with the values. What to do about it is the rule's remedy.
  public let message: String
  /// What to do in this case; the rule's own remedy unless the case allows a better one.
  public let remedy: String
  public let evidence: [Evidence]
  /// This finding explains the stage; at most one does.
  public internal(set) var isRootCause = false
  /// The earlier failure of which this one is a consequence, as far as the stages tell.
  public internal(set) var followsFrom: RuleDescription?

  init(
    _ rule: RuleDescription, severity: Severity?, message: String, remedy: String?,
    evidence: [Evidence]
  ) {
    self.rule = rule
    self.severity = severity ?? rule.severity
    self.message = message
    self.remedy = remedy ?? rule.remedy
    self.evidence = evidence
  }

  public var stage: Stage { rule.stage }
}
