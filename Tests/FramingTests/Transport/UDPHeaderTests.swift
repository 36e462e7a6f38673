import Framing
import TestSupport
import Testing
import Wire

@Suite struct UDPHeaderTests {
  static let vector = octets("0044 0043 000d 1234")

  @Test func `reads every field`() throws {
    #expect(
      try UDPHeader(whole: Self.vector[...], reading: "UDP header")
        == UDPHeader(sourcePort: 68, destinationPort: 67, length: 13, checksum: 0x1234))
  }

  @Test(arguments: vector.bitFlips)
  func `what it reads, it writes back`(bytes: [UInt8]) throws {
    #expect(try UDPHeader(whole: bytes[...], reading: "UDP header").encoded == bytes)
  }

  @Test func `a cut header says what is missing`() {
    #expect(throws: DecodeError("UDP header", at: 6, .truncated(needed: 2, available: 1))) {
      try UDPHeader(whole: Self.vector.dropLast(), reading: "UDP header")
    }
  }
}
