import Framing
import TestSupport
import Testing
import Wire

@Suite struct TCPHeaderTests {
  /// SYN with a maximum segment size.
  static let vector = octets("c3500050 01020304 00000000 6002faf0 e94f0000 020405b4")

  @Test func `reads every field`() throws {
    let header = try TCPHeader(whole: Self.vector[...], reading: "TCP header")
    #expect(
      header
        == TCPHeader(
          sourcePort: 50000, destinationPort: 80, sequence: 0x0102_0304, flags: .syn,
          window: 64240, checksum: 0xE94F,
          options: try #require(HeaderOptions([0x02, 0x04, 0x05, 0xB4]))))
    #expect(header.length == 24)
  }

  @Test(arguments: vector.bitFlips)
  func `what it reads, it writes back`(bytes: [UInt8]) {
    var reader = ByteReader(bytes[...], reading: "TCP header")
    guard let header = try? TCPHeader(decoding: &reader) else { return }
    #expect(header.encoded + reader.remaining == bytes)
  }

  @Test(arguments: vector.cuts)
  func `a cut header is an error`(bytes: [UInt8]) {
    #expect(throws: DecodeError.self) { try TCPHeader(whole: bytes[...], reading: "TCP header") }
  }

  @Test func `a data offset inside the header is refused`() {
    var bytes = Self.vector
    bytes[12] = 0x40
    #expect(throws: DecodeError("TCP header", at: 12, .length(16, expected: "at least 20"))) {
      try TCPHeader(whole: bytes[...], reading: "TCP header")
    }
  }

  @Test func `flags have names`() {
    #expect(TCPFlags([.syn, .ack]).description == "ACK,SYN")
    #expect(TCPFlags(rawValue: 0xFFFF).rawValue == 0xFFF)
    #expect(
      TCPFlags(rawValue: 0x1FF).names
        == ["AE", "CWR", "ECE", "URG", "ACK", "PSH", "RST", "SYN", "FIN"])
    #expect(TCPFlags.reserved.names.isEmpty)
  }
}
