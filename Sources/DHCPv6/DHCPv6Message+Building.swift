public import Framing
import Wire

extension DHCPv6Message {
  /// A message of a client or server with its options in order.
  ///
  /// - Parameter transactionID: Its low 24 bits count.
  ///
  /// Returns `nil` for a type whose messages have the header of a relay agent.
  public init?(_ type: DHCPv6MessageType, transactionID: UInt32, options: [DHCPv6Option]) {
    guard !type.isRelayed else { return nil }
    var writer = ByteWriter()
    writer.write(type.rawValue)
    writer.write(transactionID, octets: 3)
    for option in options { option.encode(into: &writer) }
    self.init(writer.bytes[...])
  }

  /// A message of a relay agent, or to one; what it passes on is an option, made from a
  /// ``DHCPv6RelayedMessage``.
  ///
  /// Returns `nil` for a type whose messages have no such header.
  public init?(
    _ type: DHCPv6MessageType, hopCount: UInt8, linkAddress: IPv6Address,
    peerAddress: IPv6Address, options: [DHCPv6Option]
  ) {
    guard type.isRelayed else { return nil }
    var writer = ByteWriter()
    writer.write(type.rawValue)
    writer.write(hopCount)
    linkAddress.encode(into: &writer)
    peerAddress.encode(into: &writer)
    for option in options { option.encode(into: &writer) }
    self.init(writer.bytes[...])
  }
}
