public import SSON

/// The value that the phone will use for one parameter, why, and what it will not use.
public struct PredictedParameter: Hashable, Sendable {
  public let parameter: SSONName
  public let value: [String]
  public let source: ValueSource
  public let frame: Int?
  public let confidence: Confidence
  /// The rule that decided, in words.
  public let rule: String
  /// Claims of other sources that lose, strongest first.
  public let losers: [Claim]
}
