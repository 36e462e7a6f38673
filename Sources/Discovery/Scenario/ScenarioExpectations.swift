/// What a phone of a scenario must come to: the scenario tests itself.
public struct ScenarioExpectations: Hashable, Sendable {
  /// As `diagnose` prints it of the recording; `nil` if any will do.
  public var verdict: String?
  /// Ids of rules, or numbers of failures (F04), that `diagnose` must find in the recording, and
  /// no other of severity error; `nil` if any will do.
  public var findings: [String]?
  public var outcome: [RunExpectation] = []

  public init() {}

  /// The recording has to be looked at.
  public var needsDiagnosis: Bool { verdict != nil || findings != nil }
  public var isEmpty: Bool { !needsDiagnosis && outcome.isEmpty }
}
