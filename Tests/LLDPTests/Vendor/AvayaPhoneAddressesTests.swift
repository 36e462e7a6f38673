import Framing
import LLDP
import TestSupport
import Testing
import Wire

@Suite struct AvayaPhoneAddressesTests {
  @Test func `D4: address, mask and router`() throws {
    let unit = unit("fe1000400d04c0000265ffffff00c0000201")
    let value = try #require(unit.avayaPhoneAddresses)
    #expect(value.address == IPv4Address(192, 0, 2, 101))
    #expect(value.mask == IPv4Address(255, 255, 255, 0))
    #expect(value.gateway == IPv4Address(192, 0, 2, 1))
    #expect(LLDPTLV(value) == unit.tlvs[0])
    #expect(
      value.fieldValue
        == .fields([
          "address": .word("192.0.2.101"), "mask": .word("255.255.255.0"),
          "gateway": .word("192.0.2.1"),
        ]))
  }

  @Test(arguments: [0, 4, 11, 13, 16])
  func `twelve octets, nothing else`(count: Int) {
    let bytes = tlv(127, octets("00400d04") + [UInt8](repeating: 1, count: count))
    #expect(
      LLDPDataUnit(bytes[...]).payloads(AvayaPhoneAddresses.self).map(\.error)
        == [DecodeError("Avaya IP Phone Addresses", at: 6, .length(count, expected: "12 octets"))])
  }
}
