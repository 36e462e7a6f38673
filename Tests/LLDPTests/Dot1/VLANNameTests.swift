import Framing
import LLDP
import TestSupport
import Testing
import Wire

@Suite struct VLANNameTests {
  static let voice20 = octets("fe0e0080c203001407766f6963653230")

  @Test func `F1: VLAN 20 is called voice20`() throws {
    let unit = LLDPDataUnit(Self.voice20[...])
    let value = try #require(unit.vlanNames.first?.value)
    #expect(value.vlan == VLANID(20))
    #expect(value.text == WireText("voice20"))
    #expect(value == VLANName(VLANID(lowBitsOf: 20), WireText("voice20")))
    #expect(
      value.fieldValue
        == .fields([
          "reserved": .number(0), "vlan": .number(20), "name": .text(WireText("voice20")),
        ]))
  }

  @Test func `damage is kept whole`() {
    for bytes in Self.voice20.cuts + Self.voice20.bitFlips { expectLaws(of: bytes) }
  }

  @Test func `one name for each VLAN, and a broken one between`() {
    let unit = unit("fe080080c203000a01 61 fe080080c203000b02 62 fe080080c203000c01 63")
    #expect(unit.vlanNames.map(\.value?.text) == [WireText("a"), nil, WireText("c")])
    #expect(
      unit.vlanNames[1].error
        == DecodeError("VLAN Name", at: 18, .overrun(claimed: 2, available: 1)))
  }

  @Test func `octets behind the name are an error`() {
    #expect(
      unit("fe090080c203000a01 6162").vlanNames.map(\.error)
        == [DecodeError("VLAN Name", at: 10, .trailing(octets: 1))])
  }

  @Test func `no name is an empty name`() {
    #expect(unit("fe070080c203000a00").vlanNames.map(\.value?.text.octets.count) == [0])
    #expect(
      unit("fe060080c203000a").vlanNames.map(\.error)
        == [DecodeError("VLAN Name", at: 8, .truncated(needed: 1, available: 0))])
  }

  @Test func `a name of more than 255 octets is refused`() {
    let vlan = VLANID(lowBitsOf: 1)
    #expect(VLANName(vlan, WireText(String(repeating: "v", count: 255))) != nil)
    #expect(VLANName(vlan, WireText(String(repeating: "v", count: 256))) == nil)
  }
}
