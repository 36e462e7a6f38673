import Framing
import TestSupport
import Testing
import Wire

@Suite struct LLCHeaderTests {
  private static func decode(_ bytes: [UInt8]) throws(DecodeError) -> LLCHeader {
    try LLCHeader(whole: bytes[...], reading: "LLC header")
  }

  @Test func `SNAP says whose protocol follows`() throws {
    let header = try Self.decode(octets("aaaa03 00e02b 00bb"))
    #expect(header == LLCHeader(SNAPHeader(OUI(lowBitsOf: 0xE02B), protocolID: 0x00BB)))
    #expect(header.snap?.etherType == nil)
  }

  @Test func `with the OUI of RFC 1042 or of a bridge tunnel it is an EtherType`() throws {
    #expect(try Self.decode(octets("aaaa03 000000 0806")).snap?.etherType == .arp)
    #expect(try Self.decode(octets("aaaa03 0000f8 0800")).snap?.etherType == .ipv4)
  }

  @Test func `other access points carry no SNAP`() throws {
    let header = try Self.decode(octets("424203"))
    #expect(header == LLCHeader(dsap: 0x42, ssap: 0x42))
    #expect(header.snap == nil)
    #expect(LLCHeader(dsap: 0xAA, ssap: 0xAA) == nil)
  }

  @Test func `a numbered frame has two octets of control`() throws {
    let header = try Self.decode(octets("f0f0 0003"))
    #expect(header.control.rawValue == 3)
    #expect(!header.control.isUnnumbered)
    #expect(header.encoded == octets("f0f0 0003"))
    #expect(header != LLCHeader(dsap: 0xF0, ssap: 0xF0))
  }

  @Test(arguments: octets("aaaa03 000000 0800").bitFlips + octets("f0f1 0102").bitFlips)
  func `what it reads, it writes back`(bytes: [UInt8]) {
    var reader = ByteReader(bytes[...], reading: "LLC header")
    guard let header = try? LLCHeader(decoding: &reader) else { return }
    #expect(header.encoded + reader.remaining == bytes)
  }

  @Test func `a cut SNAP header says what is missing`() {
    #expect(throws: DecodeError("LLC header", at: 6, .truncated(needed: 2, available: 1))) {
      try Self.decode(octets("aaaa03 00000c 20"))
    }
  }
}
