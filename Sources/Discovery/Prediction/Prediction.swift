public import SSON

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
