/// An IP packet between a phone and a server.
struct ServicePacket: Sendable {
  /// The phone sends it.
  let isOwn: Bool
  let octets: [UInt8]
}
