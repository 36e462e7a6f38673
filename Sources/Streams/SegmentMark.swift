import Framing

/// What tells a segment that was captured twice (at two mirror ports, before and after a router)
/// from one that was sent twice: a sender counts its packets or stamps them.
struct SegmentMark: Hashable {
  private let sequence: UInt32
  private let acknowledgment: UInt32
  private let flags: TCPFlags
  private let window: UInt16
  private let checksum: UInt16
  private let identification: UInt16
  private let timestamp: UInt64
  private let count: Int

  /// Returns `nil` if the packet has neither an identification (RFC 6864: a sender that does not
  /// fragment may leave it 0) nor a timestamp (RFC 7323 §3).
  init?(_ packet: Packet, _ header: TCPHeader) {
    let timestamp = Self.timestamp(in: header.options.octets)
    identification =
      if case .ipv4(let internet) = packet.network { internet.identification } else { 0 }
    if identification == 0, timestamp == nil { return nil }
    self.timestamp = timestamp ?? 0
    sequence = header.sequence
    acknowledgment = header.acknowledgment
    flags = header.flags
    window = header.window
    checksum = header.checksum
    count = packet.payload.count
  }

  /// The option's two values; RFC 9293 §3.2 for the form of options.
  private static func timestamp(in options: ArraySlice<UInt8>) -> UInt64? {
    var rest = options
    while let kind = rest.first, kind != 0 {
      if kind == 1 {
        rest = rest.dropFirst()
        continue
      }
      guard let length = rest.dropFirst().first, length >= 2, length <= rest.count else {
        return nil
      }
      if kind == 8, length == 10 {
        return rest.dropFirst(2).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
      }
      rest = rest.dropFirst(Int(length))
    }
    return nil
  }
}
