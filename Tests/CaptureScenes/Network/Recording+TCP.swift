import Framing
import Wire

/// TCP connections that do not go as they should (RFC 9293).
extension Recording {
  /// What becomes of an attempt to connect.
  enum Knock {
    case refused
    case silent
    /// The router says that the host cannot be reached (RFC 792: destination unreachable).
    case unreachable
  }

  /// SYNs from one port, 1, 2 and 4 s apart, and what comes back.
  mutating func knock(
    at server: IPv4Address, port: UInt16, from phone: inout Phone, _ knock: Knock, times: Int = 1
  ) {
    var connection = TCPConnection(client: phone.takePort(), server: port)
    let syn = TCPSegment.ipv4Packet(
      from: phone.address, to: server, header: connection.clientHeader(.syn, octets: 0), payload: []
    )
    for attempt in 0..<times {
      if attempt > 0 { wait(.seconds(1 << (attempt - 1))) }
      route(syn, from: phone)
      switch knock {
      case .silent: break
      case .refused:
        wait(.milliseconds(1))
        routeBack(
          TCPSegment.ipv4Packet(
            from: server, to: phone.address,
            header: connection.serverHeader([.rst, .ack], octets: 0), payload: [], timeToLive: 63),
          to: phone)
      case .unreachable:
        wait(.milliseconds(1))
        routeBack(
          Self.unreachable(syn, from: phone.subnet.router, to: phone.address), to: phone)
      }
    }
  }

  /// Type 3, code 1 (host unreachable), with the header and eight octets of what did not arrive.
  private static func unreachable(
    _ packet: [UInt8], from router: IPv4Address, to phone: IPv4Address
  ) -> [UInt8] {
    let message: [UInt8] = [3, 1, 0, 0, 0, 0, 0, 0] + packet.prefix(28)
    var sum = stride(from: 0, to: message.count, by: 2).reduce(UInt32(0)) {
      $0 + UInt32(message[$1]) << 8 + UInt32($1 + 1 < message.count ? message[$1 + 1] : 0)
    }
    while sum > 0xFFFF { sum = sum >> 16 + sum & 0xFFFF }
    let checksum = ~UInt16(truncatingIfNeeded: sum)
    let checked = Array(message[..<2]) + [UInt8(checksum >> 8), UInt8(checksum & 0xFF)]
    let header = IPv4Header(
      from: router, to: phone, protocol: .icmp, totalLength: UInt16(20 + message.count))
    var writer = ByteWriter()
    header.encode(into: &writer)
    return writer.bytes + checked + Array(message[4...])
  }

  /// One thing that happens in a connection that is open.
  enum Turn {
    case client([UInt8])
    case server([UInt8])
    /// The segment before, once more, after so long.
    case again(Duration)
    case wait(Duration)
  }

  /// How a connection ends.
  enum End {
    case closed
    case resetByServer
    case resetByClient
    /// The capture sees no end.
    case open
  }

  /// A connection, turn by turn.
  mutating func talk(
    with server: IPv4Address, port: UInt16, from phone: inout Phone, _ turns: [Turn],
    end: End = .closed
  ) {
    var connection = TCPConnection(client: phone.takePort(), server: port)
    let client = phone
    var last: (packet: [UInt8], isOwn: Bool) = ([], true)
    func say(_ isOwn: Bool, _ flags: TCPFlags, _ octets: [UInt8], _ recording: inout Recording) {
      let packet: [UInt8]
      if isOwn {
        packet = TCPSegment.ipv4Packet(
          from: client.address, to: server,
          header: connection.clientHeader(flags, octets: octets.count), payload: octets)
        recording.route(packet, from: client)
      } else {
        recording.wait(.milliseconds(2))
        packet = TCPSegment.ipv4Packet(
          from: server, to: client.address,
          header: connection.serverHeader(flags, octets: octets.count), payload: octets,
          timeToLive: 63)
        recording.routeBack(packet, to: client)
      }
      last = (packet, isOwn)
    }
    say(true, .syn, [], &self)
    say(false, [.syn, .ack], [], &self)
    say(true, .ack, [], &self)
    for turn in turns {
      switch turn {
      case .client(let octets): say(true, [.psh, .ack], octets, &self)
      case .server(let octets): say(false, [.psh, .ack], octets, &self)
      case .again(let time):
        wait(time)
        if last.isOwn {
          route(last.packet, from: client)
        } else {
          routeBack(last.packet, to: client)
        }
      case .wait(let time): wait(time)
      }
    }
    switch end {
    case .closed:
      say(true, [.fin, .ack], [], &self)
      say(false, [.fin, .ack], [], &self)
      say(true, .ack, [], &self)
    case .resetByServer: say(false, [.rst, .ack], [], &self)
    case .resetByClient: say(true, [.rst, .ack], [], &self)
    case .open: break
    }
  }
}
