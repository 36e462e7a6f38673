import Framing
import TestSupport
import Testing
import Wire

@Suite struct ISLHeaderTests {
  static let vector = octets(
    "01000c0000 00 001b4f5a0101 0052 aaaa03 001b4f 00f1 0002 0000")

  @Test func `reads every field`() throws {
    let header = try ISLHeader(whole: Self.vector[...], reading: "ISL header")
    #expect(header.group == 0x01_000C_0000)
    #expect(header.typeAndUser == 0)
    #expect(header.source == MACAddress("00:1b:4f:5a:01:01"))
    #expect(header.length == 82)
    #expect(header.snap == [0xAA, 0xAA, 0x03, 0x00, 0x1B, 0x4F])
    #expect(header.vlan == 120)
    #expect(header.vlanAndBPDU & 1 == 1)
    #expect(header.index == 2)
    #expect(header.reserved == 0)
  }

  @Test(arguments: vector.bitFlips)
  func `what it reads, it writes back`(bytes: [UInt8]) throws {
    #expect(try ISLHeader(whole: bytes[...], reading: "ISL header").encoded == bytes)
  }
}
