import LLDP
import TestSupport
import Testing
import Wire

@Suite struct MEDInventoryPayloadTests {
  @Test func `each subtype is another text`() {
    let bytes = (5...11).flatMap { subtype in
      tlv(127, octets("0012bb") + [UInt8(subtype)] + Array("item\(subtype)".utf8))
    }
    let unit = LLDPDataUnit(bytes[...])
    #expect(unit.hardwareRevision == WireText("item5"))
    #expect(unit.firmwareRevision == WireText("item6"))
    #expect(unit.softwareRevision == WireText("item7"))
    #expect(unit.serialNumber == WireText("item8"))
    #expect(unit.manufacturerName == WireText("item9"))
    #expect(unit.modelName == WireText("item10"))
    #expect(unit.assetID == WireText("item11"))
    expectLaws(of: bytes)
  }

  /// Some switches send a field of fixed length with old memory behind the NUL.
  @Test func `what stands behind the first NUL is kept and not shown as text`() throws {
    let unit = unit("fe0a0012bb0a 4a3100 786f00")
    #expect(unit.modelName == WireText("J1"))
    let model = try #require(unit.first(MEDModelName.self))
    #expect(model.text.octets.count == 6)
    #expect(
      model.fieldValue
        == .fields([
          "modelName": .text(WireText("J1")), "padding": .octets([0, 0x78, 0x6F, 0]),
        ]))
    #expect(LLDPTLV(model) == unit.tlvs[0])
  }

  @Test func `a text of NULs is empty`() {
    #expect(unit("fe060012bb080000").serialNumber?.octets.isEmpty == true)
    #expect(unit("fe040012bb08").serialNumber?.octets.isEmpty == true)
  }

  @Test func `the name of the error is that of the standard`() {
    #expect(MEDSerialNumber.name == "LLDP-MED Serial Number")
    #expect(MEDSerialNumber("x")?.fieldValue == .fields(["serialNumber": .text(WireText("x"))]))
  }
}
