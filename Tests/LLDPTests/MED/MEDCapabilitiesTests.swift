import LLDP
import TestSupport
import Testing
import Wire

@Suite struct MEDCapabilitiesTests {
  @Test func `E5: a SIP phone`() throws {
    let value = try #require(unit("fe070012bb01003303").medCapabilities)
    #expect(value.supported == [.capabilities, .networkPolicy, .poweredDevice, .inventory])
    #expect(value.deviceType == .endpointClassIII)
    #expect(
      value.fieldValue
        == .fields([
          "supported": .list([
            .word("LLDP-MED capabilities"), .word("network policy"), .word("extended power PD"),
            .word("inventory"),
          ]),
          "deviceType": .word("endpoint class III"),
        ]))
  }

  @Test func `E6: a switch`() throws {
    let value = try #require(unit("fe070012bb01000f04").medCapabilities)
    #expect(value.supported == [.capabilities, .networkPolicy, .location, .powerSourcing])
    #expect(value.deviceType == .networkConnectivity)
    #expect(LLDPTLV(value) == unit("fe070012bb01000f04").tlvs[0])
  }

  @Test func `a reserved device type is shown by its number`() {
    #expect(unit("fe070012bb01000009").medCapabilities?.deviceType.description == "unregistered 9")
  }

  @Test func `two octets are too few`() {
    #expect(
      unit("fe060012bb010033").payloads(MEDCapabilities.self).map(\.result)
        == [
          .failure(DecodeError("LLDP-MED Capabilities", at: 8, .truncated(needed: 1, available: 0)))
        ])
  }
}
