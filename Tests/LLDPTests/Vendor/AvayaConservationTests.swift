import LLDP
import TestSupport
import Testing
import Wire

@Suite struct AvayaConservationTests {
  @Test func `D1: seven octets whose division is not known`() throws {
    let unit = unit("fe0b00400d0101020304050607")
    let value = try #require(unit.first(AvayaConservationSupport.self))
    #expect(Array(value.contents) == [1, 2, 3, 4, 5, 6, 7])
    #expect(value.fieldValue == .fields(["contents": .octets([1, 2, 3, 4, 5, 6, 7])]))
    #expect(LLDPTLV(value) == unit.tlvs[0])
    #expect(unit.tlvs[0].name == "Avaya PoE Conservation Level Support")
    #expect(AvayaConservationSupport([1, 2, 3]) == nil)
  }

  @Test(arguments: [0, 6, 8])
  func `another length is an error`(count: Int) {
    let bytes = tlv(127, octets("00400d01") + [UInt8](repeating: 1, count: count))
    #expect(
      LLDPDataUnit(bytes[...]).payloads(AvayaConservationSupport.self).map(\.error)
        == [
          DecodeError(
            "Avaya PoE Conservation Level Support", at: 6, .length(count, expected: "7 octets"))
        ])
  }

  @Test(arguments: [0, 1, 507])
  func `the request is unconfirmed and never an error`(count: Int) throws {
    let bytes = tlv(127, octets("00400d02") + [UInt8](repeating: 1, count: count))
    let unit = LLDPDataUnit(bytes[...])
    let value = try #require(unit.first(AvayaConservationRequest.self))
    #expect(value.contents.count == count)
    #expect(LLDPTLV(value) == unit.tlvs[0])
    #expect(unit.tlvs[0].name.contains("unconfirmed"))
    #expect(AvayaConservationRequest([UInt8](repeating: 0, count: 508)[...]) == nil)
  }
}
