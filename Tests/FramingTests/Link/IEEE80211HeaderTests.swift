import Framing
import TestSupport
import Testing
import Wire

@Suite struct IEEE80211HeaderTests {
  static let addresses = "001b4f5a0101 001b4f5a0102 001b4f5a0103 3412"
  /// QoS data between two access points, ordered: every field there is.
  static let whole = octets("8883 2c00" + addresses + "001b4f5a0104 0600 78563412")

  private static func decode(_ bytes: [UInt8]) throws(DecodeError) -> IEEE80211Header {
    try IEEE80211Header(whole: bytes[...], reading: "IEEE 802.11 header")
  }

  private static func mac(_ last: UInt64) -> MACAddress {
    MACAddress(lowBitsOf: 0x001B_4F5A_0100 | last)
  }

  @Test func `reads every field`() throws {
    let header = try Self.decode(Self.whole)
    #expect(header.frameControl.kind == .data)
    #expect(header.frameControl.subtype == 8)
    #expect(header.frameControl.isOrdered)
    #expect(header.duration == 44)
    #expect(header.address1 == Self.mac(1))
    #expect(header.address2 == Self.mac(2))
    #expect(header.address3 == Self.mac(3))
    #expect(header.sequenceControl == 0x1234)
    #expect(header.fragmentNumber == 4)
    #expect(header.address4 == Self.mac(4))
    #expect(header.qosControl == 6)
    #expect(!header.isAggregate)
    #expect(header.htControl == 0x1234_5678)
    #expect(header.encoded == Self.whole)
  }

  @Test(
    arguments: [
      ("0800", 1, 2), ("0801", 3, 2), ("0802", 1, 3),
    ] as [(String, UInt64, UInt64)])
  func `the direction decides which address is which`(
    control: String, destination: UInt64, source: UInt64
  ) throws {
    let header = try Self.decode(octets(control + "0000" + Self.addresses))
    #expect(header.destination == Self.mac(destination))
    #expect(header.source == Self.mac(source))
  }

  @Test func `between access points there are four addresses`() throws {
    let header = try Self.decode(Self.whole)
    #expect(header.frameControl.toDistribution && header.frameControl.fromDistribution)
    #expect(header.destination == Self.mac(3))
    #expect(header.source == Self.mac(4))
  }

  @Test func `a control frame has no more than two fields that all share`() throws {
    let header = try Self.decode(octets("d400 0000"))
    #expect(header.frameControl.kind == .control)
    #expect(header.destination == nil && header.source == nil)
  }

  @Test(arguments: whole.bitFlips)
  func `what it reads, it writes back`(bytes: [UInt8]) {
    var reader = ByteReader(bytes[...], reading: "IEEE 802.11 header")
    guard let header = try? IEEE80211Header(decoding: &reader) else { return }
    #expect(header.encoded + reader.remaining == bytes)
  }

  @Test func `another version of the protocol is refused`() {
    #expect(
      throws: DecodeError("IEEE 802.11 header", at: 0, .value(1, field: "protocol version"))
    ) { try Self.decode(octets("0900 0000")) }
  }
}
