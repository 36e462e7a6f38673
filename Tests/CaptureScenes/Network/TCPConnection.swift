import Framing

/// The sequence numbers of one TCP connection in which nothing is lost (RFC 9293).
struct TCPConnection {
  private let client: UInt16
  private let server: UInt16
  private var sentByClient: UInt32 = 1_000_000
  private var sentByServer: UInt32 = 5_000_000

  init(client: UInt16, server: UInt16) {
    self.client = client
    self.server = server
  }

  /// The header of the client's next segment, which carries so many octets.
  mutating func clientHeader(_ flags: TCPFlags, octets: Int) -> TCPHeader {
    defer { Self.advance(&sentByClient, flags, octets) }
    return TCPHeader(
      sourcePort: client, destinationPort: server, sequence: sentByClient,
      acknowledgment: flags.contains(.ack) ? sentByServer : 0, flags: flags)
  }

  mutating func serverHeader(_ flags: TCPFlags, octets: Int) -> TCPHeader {
    defer { Self.advance(&sentByServer, flags, octets) }
    return TCPHeader(
      sourcePort: server, destinationPort: client, sequence: sentByServer,
      acknowledgment: flags.contains(.ack) ? sentByClient : 0, flags: flags)
  }

  /// SYN and FIN count as an octet each.
  private static func advance(_ sent: inout UInt32, _ flags: TCPFlags, _ octets: Int) {
    let control = flags.contains(.syn) || flags.contains(.fin) ? 1 : 0
    sent &+= UInt32(octets + control)
  }
}
