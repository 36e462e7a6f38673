import Framing
import Wire

@testable import Streams

/// Packets between a phone and its file server, and what they do to the streams.
struct Wires {
  static let phone = Endpoint(address: .v4(IPv4Address(192, 0, 2, 100)), port: 40_000)
  static let server = Endpoint(address: .v4(IPv4Address(192, 0, 2, 20)), port: 80)
  static let stream = StreamID(client: phone, server: server)
  /// Numbers of the two SYNs.
  static let clientStart: UInt32 = 1000
  static let serverStart: UInt32 = 9000

  var streams: StreamReassembler
  private(set) var frame = 0

  init(limits: StreamLimits = StreamLimits()) {
    streams = StreamReassembler(limits: limits)
  }

  /// Sends one segment; numbers count from the SYN, which has 0.
  mutating func send(
    _ direction: StreamDirection, _ flags: TCPFlags, at sequence: Int = 0, ack: Int? = nil,
    _ text: String = "", identification: UInt16 = 0, cut: Int = 0, port: UInt16 = phone.port,
    initial: UInt32? = nil, options: HeaderOptions = .none
  ) -> [StreamEvent] {
    frame += 1
    return streams.observe(
      Self.packet(
        direction, flags, at: sequence, ack: ack, Array(text.utf8), identification: identification,
        cut: cut, port: port, initial: initial, options: options), frame: frame)
  }

  /// SYN, SYN and ACK, ACK: frames 1 to 3.
  mutating func shakeHands() {
    _ = send(.fromClient, .syn)
    _ = send(.fromServer, [.syn, .ack], ack: 1)
    _ = send(.fromClient, .ack, at: 1, ack: 1)
  }

  static func packet(
    _ direction: StreamDirection, _ flags: TCPFlags, at sequence: Int = 0, ack: Int? = nil,
    _ content: [UInt8] = [], identification: UInt16 = 0, cut: Int = 0, port: UInt16 = phone.port,
    initial: UInt32? = nil, options: HeaderOptions = .none
  ) -> Packet {
    let isClient = direction == .fromClient
    let own = isClient ? clientStart : serverStart
    let other = isClient ? serverStart : clientStart
    let header = TCPHeader(
      sourcePort: isClient ? port : server.port, destinationPort: isClient ? server.port : port,
      sequence: (initial ?? own) &+ UInt32(truncatingIfNeeded: sequence),
      acknowledgment: ack.map { other &+ UInt32(truncatingIfNeeded: $0) } ?? 0,
      flags: ack == nil ? flags : flags.union(.ack), options: options)
    let addresses = (IPv4Address(192, 0, 2, 100), IPv4Address(192, 0, 2, 20))
    let bytes = TCPSegment.ipv4Packet(
      from: isClient ? addresses.0 : addresses.1, to: isClient ? addresses.1 : addresses.0,
      header: header, payload: content, identification: identification)
    return Packet(
      bytes.dropLast(cut), linkType: .ipv4, originalLength: bytes.count)
  }
}

extension [StreamEvent] {
  /// The octets of one direction, as text; `.` for each octet of a gap.
  func text(_ direction: StreamDirection) -> String {
    reduce(into: "") { text, event in
      switch event {
      case .data(_, direction, let octets, _): text += String(decoding: octets, as: UTF8.self)
      case .gap(_, direction, let count, _): text += String(repeating: ".", count: count)
      default: break
      }
    }
  }
}
