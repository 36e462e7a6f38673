import Framing
import TestSupport
import Testing
import Wire

@Suite struct TCPSegmentTests {
  @Test func `an IPv4 packet has lengths and checksums`() throws {
    let header = TCPHeader(
      sourcePort: 50000, destinationPort: 80, sequence: 0x0102_0304, flags: .syn, window: 64240,
      options: try #require(HeaderOptions([0x02, 0x04, 0x05, 0xB4])))
    let bytes = TCPSegment.ipv4Packet(
      from: IPv4Address(192, 0, 2, 10), to: IPv4Address(198, 51, 100, 1), header: header,
      payload: [])
    #expect(bytes.suffix(24) == Frames.tcp4.suffix(24))
    #expect(Packet(bytes[...], linkType: .raw).tcpChecksum == .correct)
  }

  @Test(arguments: [1, 2, 1460, 70_000])
  func `the checksum covers content of any length`(count: Int) {
    let header = TCPHeader(
      sourcePort: 80, destinationPort: 50000, sequence: 1, acknowledgment: 2, flags: [.ack, .psh])
    let payload = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    let bytes = TCPSegment.ipv4Packet(
      from: IPv4Address(198, 51, 100, 1), to: IPv4Address(192, 0, 2, 10), header: header,
      payload: payload)
    let packet = Packet(bytes[...], linkType: .raw)
    #expect(Array(packet.payload) == payload)
    #expect(packet.tcpChecksum == .correct)
  }
}
