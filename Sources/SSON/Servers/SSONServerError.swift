/// Why a server cannot be told to send an option.
public struct SSONServerError: Error, Hashable, Sendable {
  /// As people call it.
  public let server: String
  public let reason: Reason

  public init(server: String, _ reason: Reason) {
    self.server = server
    self.reason = reason
  }

  public enum Reason: Hashable, Sendable {
    case tooLong(octets: Int, maximum: Int)
    /// The configuration has no form for it, or none that is documented.
    case cannotHold(String)
  }
}

extension SSONServerError: CustomStringConvertible {
  /// One sentence for people.
  public var description: String {
    switch reason {
    case .tooLong(let octets, let maximum):
      "\(server) cannot hold \(octets) octets in this option; \(maximum) are the most"
    case .cannotHold(let why): "\(server): \(why)"
    }
  }
}
