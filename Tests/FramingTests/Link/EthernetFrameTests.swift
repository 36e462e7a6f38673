import Framing
import TestSupport
import Testing
import Wire

@Suite struct EthernetFrameTests {
  static let phone = MACAddress(lowBitsOf: 0x001B_4F5A_0102)
  static let server = MACAddress(lowBitsOf: 0x001B_4F5A_0101)

  private static func decode(_ bytes: [UInt8]) throws(DecodeError) -> EthernetFrame {
    try EthernetFrame(whole: bytes[...], reading: EthernetFrame.name)
  }

  @Test func `a frame that is made is the frame that is read`() throws {
    let made = EthernetFrame(
      to: Self.server, from: Self.phone,
      tags: [
        VLANTag(VLANID(lowBitsOf: 300), type: .serviceVLAN),
        VLANTag(VLANID(lowBitsOf: 120), priority: PriorityCodePoint(lowBitsOf: 6)),
      ], etherType: .ipv4, payload: Frames.ipv4)
    #expect(made.encoded == Frames.tagged)
    #expect(try Self.decode(Frames.tagged) == made)
    #expect(made.llc == nil)
  }

  @Test func `a short frame can be padded`() throws {
    let made = EthernetFrame(
      to: Self.server, from: Self.phone, etherType: .ipv4, payload: Frames.ipv4)
    #expect(made.encoded.count == 47)
    #expect(made.padded().encoded == Frames.udp4)
    #expect(made.padded().padded() == made.padded())
    #expect(made.padded(to: 0) == made)
    let tagged = try Self.decode(Frames.tagged)
    #expect(tagged.padded().encoded.count == 60)
  }

  @Test func `a frame with LLC has its length`() throws {
    let llc = LLCHeader(SNAPHeader(.cisco, protocolID: 0x2000))
    let made = try #require(
      EthernetFrame(
        to: MACAddress(lowBitsOf: 0x0100_0CCC_CCCC), from: Self.phone, llc: llc,
        payload: octets("02b4 0000")))
    #expect(made.padded().encoded == Frames.snap)
    #expect(made.typeOrLength.rawValue == 12)
    #expect(try Self.decode(Frames.snap).llc == llc)
  }

  @Test func `what a length cannot say is refused`() {
    let llc = LLCHeader(SNAPHeader(.cisco, protocolID: 0x2000))
    let most = [UInt8](repeating: 0, count: 1492)
    #expect(EthernetFrame(to: Self.server, from: Self.phone, llc: llc, payload: most) != nil)
    #expect(EthernetFrame(to: Self.server, from: Self.phone, llc: llc, payload: most + [0]) == nil)
  }

  @Test(arguments: [Frames.udp4, Frames.tagged, Frames.snap])
  func `whatever can be read is written back`(bytes: [UInt8]) {
    for damaged in bytes.cuts + bytes.bitFlips {
      guard let frame = try? Self.decode(damaged) else { continue }
      #expect(frame.encoded == damaged)
    }
  }

  @Test func `a frame that ends in its header is an error`() {
    let error = DecodeError("Ethernet frame", at: 12, .truncated(needed: 2, available: 1))
    #expect(throws: error) { try Self.decode(Array(Frames.udp4.prefix(13))) }
    let tag = DecodeError("Ethernet frame", at: 16, .truncated(needed: 2, available: 0))
    #expect(throws: tag) { try Self.decode(Array(Frames.tagged.prefix(16))) }
  }
}
