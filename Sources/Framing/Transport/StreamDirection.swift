/// Which side of a TCP connection sent something.
public enum StreamDirection: Hashable, Sendable {
  case fromClient
  case fromServer

  public var opposite: StreamDirection {
    self == .fromClient ? .fromServer : .fromClient
  }
}

extension StreamDirection: CustomStringConvertible {
  public var description: String {
    self == .fromClient ? "from the client" : "from the server"
  }
}
