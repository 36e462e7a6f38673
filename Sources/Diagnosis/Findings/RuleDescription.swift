/// What a rule looks for, why, and what to do: the page that `explain` prints.
public struct RuleDescription: Hashable, Sendable {
  /// `protocol.what-is-wrong`, for ever.
  public let id: String
  public let title: String
  public let stage: Stage
  public let severity: Severity
  public let basis: Basis
  public let explanation: String
  public let remedy: String
  /// Standards, and the failure number of the facts about the phones (`F23`).
  public let references: [String]

  /// What a rule's claim rests on.
  public enum Basis: String, Hashable, Sendable {
    case standard
    /// The maker's documentation.
    case manual
    /// Reports from the field, or other programs' code.
    case fieldReport = "field report"
    /// It follows from documented rules.
    case inferred
    /// Believed, but stated nowhere: never an error.
    case unconfirmed
  }

  public init(
    id: String, title: String, stage: Stage, severity: Severity, basis: Basis,
    explanation: String, remedy: String, references: [String]
  ) {
    self.id = id
    self.title = title
    self.stage = stage
    self.severity = severity
    self.basis = basis
    self.explanation = explanation
    self.remedy = remedy
    self.references = references
  }
}
