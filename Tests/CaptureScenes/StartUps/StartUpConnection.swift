import Framing

/// A TCP connection of a phone, segment by segment (RFC 9293), so that a scene can lose, repeat or
/// swap them.
struct StartUpConnection {
  /// One segment, ready for the wire.
  struct Segment {
    let isOwn: Bool
    let packet: [UInt8]
  }

  private var headers: TCPConnection
  private let phone: IPv4Address
  private let server: IPv4Address

  init(_ phone: inout Phone, to server: IPv4Address, port: UInt16) {
    headers = TCPConnection(client: phone.takePort(), server: port)
    self.phone = phone.address
    self.server = server
  }

  mutating func own(_ flags: TCPFlags, _ octets: [UInt8] = []) -> Segment {
    let header = headers.clientHeader(flags, octets: octets.count)
    return Segment(
      isOwn: true,
      packet: TCPSegment.ipv4Packet(from: phone, to: server, header: header, payload: octets))
  }

  mutating func other(_ flags: TCPFlags, _ octets: [UInt8] = []) -> Segment {
    let header = headers.serverHeader(flags, octets: octets.count)
    return Segment(
      isOwn: false,
      packet: TCPSegment.ipv4Packet(
        from: server, to: phone, header: header, payload: octets, timeToLive: 63))
  }

  mutating func opening() -> [Segment] {
    [own(.syn), other([.syn, .ack]), own(.ack)]
  }

  mutating func closing() -> [Segment] {
    [own([.fin, .ack]), other([.fin, .ack]), own(.ack)]
  }

  /// What the phone says and is told, acknowledged.
  mutating func exchange(_ request: [UInt8], _ response: [UInt8]) -> [Segment] {
    [own([.psh, .ack], request)] + told(response)
  }

  /// What the server says, in segments of a usual size.
  mutating func told(_ response: [UInt8], size: Int = 1_400) -> [Segment] {
    var segments: [Segment] = []
    var rest = response[...]
    while !rest.isEmpty {
      segments.append(other([.psh, .ack], Array(rest.prefix(size))))
      rest = rest.dropFirst(size)
    }
    return segments + [own(.ack)]
  }
}

extension Recording {
  /// Segments one after the other, through `hop` on the phone's side: the router unless the server
  /// is in its subnet.
  mutating func play(
    _ segments: [StartUpConnection.Segment], of phone: Phone, through hop: MACAddress = Site.router
  ) {
    for segment in segments {
      if !segment.isOwn { wait(.milliseconds(1)) }
      record(
        EthernetFrame(
          to: segment.isOwn ? hop : phone.mac, from: segment.isOwn ? phone.mac : hop,
          tags: segment.isOwn ? phone.tags : phone.networkTags, etherType: .ipv4,
          payload: segment.packet))
    }
  }
}
