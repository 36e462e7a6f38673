import Framing
import LLDP
import TestSupport
import Testing
import Wire

@Suite struct PortIDTests {
  @Test func `F4: a phone's MAC address`() throws {
    let id = try #require(unit("040703001b4f112233").portID)
    #expect(id.subtype == .macAddress)
    #expect(id.identifier == .macAddress(MACAddress(lowBitsOf: 0x00_1B_4F_11_22_33)))
    #expect(
      id.fieldValue
        == .fields(["subtype": .word("MAC address"), "identifier": .word("00:1b:4f:11:22:33")]))
  }

  @Test(arguments: [
    (1, "interface alias"), (2, "port component"), (5, "interface name"), (7, "locally assigned"),
  ])
  func `text in most subtypes`(number: UInt8, name: String) {
    let id = PortID(PortID.Subtype(rawValue: number), octets: Array("1/1".utf8))
    #expect(id?.identifier == .text(WireText("1/1")))
    #expect(id?.subtype.description == name)
  }

  @Test func `an agent circuit ID is octets, a network address is one`() {
    #expect(PortID(.agentCircuitID, octets: [0, 1])?.identifier == .octets([0, 1]))
    #expect(
      PortID(.networkAddress, octets: [1, 192, 0, 2, 1])
        == .networkAddress(IPv4Address(192, 0, 2, 1)))
  }

  @Test func `damage is an error in its place`() {
    let unit = unit("0401 03 0404 03 000102 0402 0561")
    #expect(
      unit.payloads(PortID.self).map(\.error?.reason)
        == [
          .length(0, expected: "1 to 255 octets"), .length(3, expected: "6 octets for a MAC"), nil,
        ])
    #expect(unit.portID?.identifier == .text(WireText("a")))
  }
}
