public import SSON

/// One source's value for one parameter.
public struct Claim: Hashable, Sendable {
  public let parameter: SSONName
  /// One element unless the parameter is a list.
  public let value: [String]
  public let source: ValueSource
  /// The frame that carried it; `nil` for a default.
  public let frame: Int?
  /// How well it is supported that the family obeys this source.
  public let confidence: Confidence

  public init(
    _ parameter: SSONName, _ value: [String], from source: ValueSource, frame: Int?,
    confidence: Confidence = .confirmed
  ) {
    self.parameter = parameter
    self.value = value
    self.source = source
    self.frame = frame
    self.confidence = confidence
  }

  /// The same with less support.
  var unconfirmed: Claim {
    Claim(parameter, value, from: source, frame: frame, confidence: .unconfirmed)
  }
}
