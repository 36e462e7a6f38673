import Framing
import TestSupport
import Testing
import Wire

@Suite struct UDPDatagramTests {
  @Test func `an IPv4 packet has lengths and checksums`() {
    #expect(
      UDPDatagram.ipv4Packet(
        from: IPv4Address(192, 0, 2, 10), port: 49152, to: IPv4Address(198, 51, 100, 1), port: 69,
        payload: Array("hello".utf8), dscp: DSCP(lowBitsOf: 46), identification: 0x1234)
        == Array(Frames.udp4[14..<47]))
  }

  @Test func `an IPv6 packet has a length and a checksum`() throws {
    let packet = UDPDatagram.ipv6Packet(
      from: try #require(IPv6Address("2001:db8::10")), port: 546,
      to: try #require(IPv6Address("2001:db8::1")), port: 547, payload: Array("hello".utf8),
      hopLimit: 1)
    #expect(packet.dropFirst(4) == Frames.udp6.dropFirst(4))
    #expect(packet.prefix(4) == [0x60, 0, 0, 0])
  }

  @Test func `a checksum that comes out as zero is sent as ones`() {
    // Protocol 17, and twice a length of 10: the sum is full with 0xFFFF - 37 = 0xFFDA.
    let full = UDPDatagram.ipv4Packet(
      from: .any, port: 0, to: .any, port: 0, payload: [0xFF, 0xDA])
    #expect(full[26..<28] == [0xFF, 0xFF])
    #expect(Packet(full[...], linkType: .ipv4).udpChecksum == .correct)
  }

  @Test func `what is too long for the length fields has none, and is read to its end`() {
    let payload = [UInt8](repeating: 7, count: 70_000)
    let bytes = UDPDatagram.ipv4Packet(
      from: IPv4Address(192, 0, 2, 10), port: 1, to: IPv4Address(192, 0, 2, 11), port: 2,
      payload: payload)
    let packet = Packet(bytes[...], linkType: .raw)
    #expect(Array(packet.payload) == payload)
    #expect(packet.notes == [.lengthIsZero(.ipv4), .lengthIsZero(.udp)])
    #expect(packet.udpChecksum == .correct)
  }
}
