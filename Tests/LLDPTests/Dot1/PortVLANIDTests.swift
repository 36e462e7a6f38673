import Framing
import LLDP
import TestSupport
import Testing
import Wire

@Suite struct PortVLANIDTests {
  @Test func `F2: VLAN 10`() throws {
    let unit = unit("fe060080c201000a")
    #expect(unit.portVLANID == PortVLANID(VLANID(lowBitsOf: 10)))
    #expect(
      unit.portVLANID?.fieldValue == .fields(["reserved": .number(0), "vlan": .number(10)]))
  }

  @Test func `reserved bits are kept`() throws {
    let unit = unit("fe060080c201f00a")
    let value = try #require(unit.portVLANID)
    #expect(value.reserved == 15)
    #expect(value.vlan == VLANID(10))
    #expect(LLDPTLV(value) == unit.tlvs[0])
  }

  @Test func `one octet is too few`() {
    #expect(
      unit("fe050080c20100").payloads(PortVLANID.self).map(\.result)
        == [.failure(DecodeError("Port VLAN ID", at: 6, .truncated(needed: 2, available: 1)))])
  }
}
