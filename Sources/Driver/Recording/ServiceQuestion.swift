import Discovery
import Framing

/// What a simulated phone asks a server for, without packets, and what comes back.
enum ServiceQuestion: Sendable {
  case resolve(name: String, servers: [IPv4Address])
  case fetch(FileRequest)
  case enroll
  case register(server: String, withCredentials: Bool)

  init?(_ action: PhoneMachine.Action) {
    switch action {
    case .resolve(let name, let servers): self = .resolve(name: name, servers: servers)
    case .fetch(let request): self = .fetch(request)
    case .contactEnrollment: self = .enroll
    case .register(let server, let withCredentials):
      self = .register(server: server, withCredentials: withCredentials)
    default: return nil
    }
  }

  /// Something that a phone hears is the answer to this.
  func isAnswered(by input: PhoneMachine.Input) -> Bool {
    switch (self, input) {
    case (.resolve, .resolved), (.fetch, .fetched), (.enroll, .enrollment),
      (.register, .registration):
      true
    default: false
    }
  }
}
