import CDP
import Framing
import TestSupport
import Testing
import Wire

/// Values that a program makes, and the TLVs it would send.
@Suite struct CDPPayloadMakingTests {
  private func sent<Payload: CDPPayload>(_ payload: Payload) throws -> [UInt8] {
    let tlv = try #require(CDPTLV(payload))
    #expect(try Payload(whole: tlv.value, reading: "TLV") == payload)
    return Array(tlv.value)
  }

  @Test func `a phone's question and the switch's VLAN`() throws {
    #expect(try sent(CDPApplianceVLANQuery(.init(rawValue: 1), request: [0x20])) == [1, 0x20])
    #expect(try sent(CDPApplianceVLANQuery(.init(rawValue: 2))) == [2])
    let native = CDPNativeVLAN(VLANID(lowBitsOf: 120))
    #expect(try sent(native) == [0, 120])
    #expect(native.vlan == VLANID(120))
  }

  @Test func `a message that rides along, and the kind of device`() throws {
    #expect(
      try sent(CDPProtocolHello(SNAPHeader(.cisco, protocolID: 0x0112), message: [7]))
        == octets("00000c 0112 07"))
    let device = CDPSystemObjectID(octets("0609 2b 06 01 04 01 09 01 86 5f")[...])
    #expect(device.arcs == [1, 3, 6, 1, 4, 1, 9, 1, 863])
    #expect(try sent(device) == octets("0609 2b 06 01 04 01 09 01 86 5f"))
    #expect(CDPSystemObjectID([6, 1]).arcs == nil)
  }

  @Test func `a type is its number, with a name`() {
    #expect(CDPTLVType(rawValue: 0x000A).description == "10 (Native VLAN)")
  }
}
