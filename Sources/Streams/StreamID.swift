public import Framing
public import Wire

/// The two ends of a TCP connection, told apart by who opened it.
///
/// A later connection between the same ports has the same identity: ``StreamEvent/opening(_:frame:)``
/// or ``StreamEvent/joined(_:frame:)`` says that another one begins.
public struct StreamID: Hashable, Sendable {
  /// Who sent the SYN. Of a stream joined midway the side without a port that is known for a
  /// service, or else with the higher port.
  public let client: Endpoint
  public let server: Endpoint

  public init(client: Endpoint, server: Endpoint) {
    self.client = client
    self.server = server
  }

  /// The identity of a connection whose beginning nobody saw, from one of its packets.
  init(joining source: Endpoint, _ destination: Endpoint) {
    let isFromServer =
      switch (Self.isServicePort(source.port), Self.isServicePort(destination.port)) {
      case (true, false): true
      case (false, true): false
      default: source.port < destination.port
      }
    self =
      isFromServer
      ? StreamID(client: destination, server: source)
      : StreamID(client: source, server: destination)
  }

  /// Ports of what phones talk to over TCP: web and file servers, SIP, H.323, LDAP, SSH.
  private static func isServicePort(_ port: UInt16) -> Bool {
    switch port {
    case 22, 23, 53, 80, 81, 389, 411, 443, 636, 1720, 5060, 5061, 8000, 8080, 8411, 8443: true
    default: false
    }
  }
}

extension StreamID: CustomStringConvertible {
  public var description: String { "\(client) to \(server)" }
}

extension StreamID: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields(["client": client.fieldValue, "server": server.fieldValue])
  }
}
