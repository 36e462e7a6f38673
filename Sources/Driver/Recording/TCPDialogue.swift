import Framing

/// The packets of one TCP connection in which nothing gets lost (RFC 9293).
struct TCPDialogue: Sendable {
  private let phone: (address: IPv4Address, port: UInt16)
  private let server: (address: IPv4Address, port: UInt16)
  /// The next octet of each side; any first numbers will do.
  private var own: UInt32
  private var other: UInt32
  private(set) var packets: [ServicePacket] = []

  /// What fits into a frame with a tag.
  private static let segment = 1_400

  init(from phone: IPv4Address, port: UInt16, to server: IPv4Address, port serverPort: UInt16) {
    self.phone = (phone, port)
    self.server = (server, serverPort)
    own = UInt32(port) << 12
    other = UInt32(port) << 14 | 1
  }

  mutating func knock() { add(true, .syn) }

  /// SYN, and the reset of a host that has no such port (RFC 9293 §3.10.7.1).
  mutating func beRefused() {
    knock()
    add(false, [.rst, .ack])
  }

  mutating func open() {
    knock()
    add(false, [.syn, .ack])
    add(true, .ack)
  }

  mutating func say(_ octets: [UInt8], isOwn: Bool) {
    var rest = octets[...]
    while !rest.isEmpty {
      add(isOwn, [.psh, .ack], Array(rest.prefix(Self.segment)))
      rest = rest.dropFirst(Self.segment)
    }
    add(!isOwn, .ack)
  }

  mutating func close() {
    add(false, [.fin, .ack])
    add(true, [.fin, .ack])
    add(false, .ack)
  }

  private mutating func add(_ isOwn: Bool, _ flags: TCPFlags, _ octets: [UInt8] = []) {
    let (from, to) = isOwn ? (phone, server) : (server, phone)
    let header = TCPHeader(
      sourcePort: from.port, destinationPort: to.port, sequence: isOwn ? own : other,
      acknowledgment: flags.contains(.ack) ? (isOwn ? other : own) : 0, flags: flags)
    // SYN and FIN count as an octet each.
    let length = UInt32(octets.count) + (flags.contains(.syn) || flags.contains(.fin) ? 1 : 0)
    if isOwn { own &+= length } else { other &+= length }
    packets.append(
      ServicePacket(
        isOwn: isOwn,
        octets: TCPSegment.ipv4Packet(
          from: from.address, to: to.address, header: header, payload: octets)))
  }
}
