import Framing

/// What a TCP segment says, as far as streams need it.
struct Segment {
  let source: Endpoint
  let destination: Endpoint
  let header: TCPHeader
  let content: ArraySlice<UInt8>
  /// Octets behind `content` that the capture cut off.
  let missing: Int
  let mark: SegmentMark?
  let frame: Int

  init?(_ packet: Packet, frame: Int) {
    guard case .tcp(let header) = packet.transport, let source = packet.sourceAddress,
      let destination = packet.destinationAddress
    else { return nil }
    self.source = Endpoint(address: source, port: header.sourcePort)
    self.destination = Endpoint(address: destination, port: header.destinationPort)
    self.header = header
    content = packet.payload
    missing = packet.missingOctets
    mark = SegmentMark(packet, header)
    self.frame = frame
  }

  var isSYN: Bool { header.flags.contains(.syn) }
  var isACK: Bool { header.flags.contains(.ack) }
  var isRST: Bool { header.flags.contains(.rst) }
  var isFIN: Bool { header.flags.contains(.fin) }
  /// Of the first octet of the content: a SYN takes a number of its own.
  var contentSequence: UInt32 { isSYN ? header.sequence &+ 1 : header.sequence }
}
