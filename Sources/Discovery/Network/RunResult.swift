public import Framing
public import SSON

/// What a run came to: how a phone stands when it ends.
public struct RunResult: Sendable {
  public let ending: PhoneRunEnding
  public let state: PhoneState
  public let tagging: Tagging
  public let address: IPv4Address?
  /// File and call servers and what belongs to them, in the order in which reports give them.
  public let values: [(name: SSONName, value: KnownValue)]
  /// Addresses of the files that it asked for, each once, in order.
  public let requests: [String]
  public let files: [FileOutcome]

  /// Parameters that name file servers.
  package static let fileServers: Set<SSONName> = [.tlsServer, .httpServer, .tftpServer]

  package init(_ phone: PhoneMachine, ending: PhoneRunEnding, requests: [String]) {
    self.ending = ending
    state = phone.state
    tagging = phone.tagging
    address = phone.lease?.address
    values = SSONName.serverParameters.compactMap { name in
      phone.value(of: name).map { (name, $0) }
    }
    self.requests = requests
    files = phone.files
  }

  /// The VLAN of the address; 0 for untagged or priority-tagged frames, `nil` without an address.
  public var vlan: UInt16? {
    address == nil ? nil : tagging.vlan?.rawValue ?? 0
  }
}

/// Why a run is over.
public enum PhoneRunEnding: Hashable, Sendable {
  /// It is registered.
  case operational
  /// It asks a question that nobody answers.
  case waitsForUser(PhonePrompt)
  /// The world cannot say what would happen next.
  case unanswerable(String)
  case timeOver
  /// It was ended on purpose: a whole sentence without its full stop.
  case stopped(String)
  /// Nothing will ever happen again.
  case quiet
}
