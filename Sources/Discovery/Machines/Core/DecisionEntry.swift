public import Wire

/// One decision of a machine: when, what it heard, what it decided, and by which rule.
public struct DecisionEntry: Hashable, Sendable {
  public let time: Moment
  /// What set it off; text from the wire is escaped in it.
  public let heard: String
  public let decided: String
  public let rule: MachineRule

  public init(at time: Moment, heard: String, decided: String, rule: MachineRule) {
    self.time = time
    self.heard = heard
    self.decided = decided
    self.rule = rule
  }

  /// No public document states the rule for this family.
  public var isAssumed: Bool { rule.confidence == .unconfirmed }
}

extension DecisionEntry: CustomStringConvertible {
  public var description: String { "\(heard): \(decided); \(rule)" }
}
