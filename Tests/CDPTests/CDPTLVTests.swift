import TestSupport
import Testing
import Wire

@testable import CDP

@Suite struct CDPTLVTests {
  @Test func `a TLV made by hand counts from its header`() throws {
    let tlv = try #require(CDPTLV(.deviceID, value: Array("S1".utf8)))
    #expect(tlv.octets == 0..<6)
    #expect(CDPMessage(tlvs: [tlv]).encoded.dropFirst(4) == octets("0001 0006 5331")[...])
  }

  @Test func `a value longer than the length can say is refused`() {
    #expect(CDPTLV(.deviceID, value: [UInt8](repeating: 0, count: 65531)) != nil)
    #expect(CDPTLV(.deviceID, value: [UInt8](repeating: 0, count: 65532)) == nil)
    #expect(CDPTLV(CDPDeviceID(String(repeating: "a", count: 65532))) == nil)
  }

  @Test func `where a TLV stood does not make it another`() {
    let tlvs = CDPMessage(octets("02b40000 000b000501 000b000501 000b000500")[...]).tlvs
    #expect(tlvs[0] == tlvs[1])
    #expect(Set(tlvs).count == 2)
    #expect(tlvs[0].octets != tlvs[1].octets)
  }

  @Test(arguments: [
    (1 as UInt8, "Device ID"), (0x0E, "Appliance VLAN Reply"), (0x1D, "EnergyWise"),
    (0x0C, "Unknown TLV type 12"),
  ])
  func `known or not, it has a name`(type: UInt8, name: String) {
    #expect(Vectors.only(type, "00").name == name)
  }

  @Test func `a type that is kept raw has no typed value`() {
    let tlv = Vectors.only(0x1D, "00")
    #expect(tlv.typedValue == nil)
    #expect(
      tlv.fieldValue
        == .fields([
          "type": .number(29), "name": .word("EnergyWise"), "octets": .octets([0]),
        ]))
  }

  @Test func `a damaged value is an error in its place`() {
    let tlv = Vectors.only(0x0A, "01")
    #expect(
      tlv.fieldValue
        == .fields([
          "type": .number(10), "name": .word("Native VLAN"),
          "error": .word("Native VLAN at octet 8: needs 2 octets, 1 are left"),
          "octets": .octets([1]),
        ]))
  }

  @Test func `every payload type has a type and a name of its own`() {
    let payloads = CDPRegistry.payloads
    #expect(Set(payloads.map { $0.type }).count == payloads.count)
    #expect(Set(payloads.map { $0.name }).count == payloads.count)
    for payload in payloads { #expect(CDPTLVType.untyped[payload.type.rawValue] == nil) }
  }

  @Test(arguments: [
    (4 as UInt8, "0000", DecodeError.Reason.truncated(needed: 4, available: 2)),
    (8, "00000c01", .truncated(needed: 2, available: 1)),
    (0x0A, "000100", .trailing(octets: 1)),
    (0x0B, "", .truncated(needed: 1, available: 0)),
    (0x0F, "", .truncated(needed: 1, available: 0)),
    (0x10, "00", .truncated(needed: 2, available: 1)),
    (0x11, "0005dc", .truncated(needed: 4, available: 3)),
    (0x12, "0000", .trailing(octets: 1)),
    (0x17, "", .truncated(needed: 1, available: 0)),
    (0x1F, "", .truncated(needed: 1, available: 0)),
  ])
  func `a short or long value says what is wrong`(
    type: UInt8, text: String, reason: DecodeError.Reason
  ) {
    #expect(Vectors.only(type, text).error?.reason == reason)
  }
}
