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

/// Everything predicted for one phone, in the order in which the phone needs it.
public struct Prediction: Hashable, Sendable {
  public let parameters: [PredictedParameter]

  public init(_ parameters: [PredictedParameter]) {
    self.parameters = parameters
  }

  public subscript(name: SSONName) -> PredictedParameter? {
    parameters.first { $0.parameter == name }
  }

  /// The file servers the phone will try, whatever the protocol.
  public var fileServers: [PredictedParameter] {
    [SSONName.tlsServer, .httpServer, .tftpServer].compactMap { self[$0] }
      .filter { $0.source != .defaultOfFamily }
  }
}
