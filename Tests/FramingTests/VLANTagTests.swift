import Framing
import TestSupport
import Testing
import Wire

@Suite struct VLANTagTests {
  /// VLAN 120, priority 6, may be dropped first.
  static let voice120 = octets("8100 d078")

  @Test func `reads every field`() throws {
    let tag = try VLANTag(whole: Self.voice120[...], reading: "tag")
    #expect(
      tag
        == VLANTag(
          VLANID(lowBitsOf: 120), priority: PriorityCodePoint(lowBitsOf: 6), isDropEligible: true))
    #expect(tag.type == .customerVLAN)
    #expect(tag.control == 0xD078)
  }

  @Test(arguments: voice120.bitFlips)
  func `what it reads, it writes back`(bytes: [UInt8]) throws {
    #expect(try VLANTag(whole: bytes[...], reading: "tag").encoded == bytes)
  }

  @Test func `a cut tag says what is missing`() {
    #expect(throws: DecodeError("tag", at: 2, .truncated(needed: 2, available: 1))) {
      try VLANTag(whole: octets("8100 d0")[...], reading: "tag")
    }
  }

  @Test func `describes itself`() throws {
    let tag = try VLANTag(whole: Self.voice120[...], reading: "tag")
    #expect(
      tag.fieldValue
        == .fields([
          "type": .word("0x8100"), "priority": .number(6), "dropEligible": .flag(true),
          "id": .number(120),
        ]))
  }
}
