import DHCP
import TestSupport
import Testing
import Wire

/// Options 124 and 125.
@Suite struct VendorIdentifyingTests {
  @Test func `a class is a vendor's data`() throws {
    let option = Samples.option(124, "00 00 1a e9 02 61 62 00 00 00 09 00")
    let value: VendorIdentifyingClass = try option.payload()
    #expect(value.classes.map(\.enterprise) == [.avaya, .cisco])
    #expect(value.classes[0].data == [0x61, 0x62])
    #expect(
      value.fieldValue
        == .list([
          .fields([
            "enterprise": .number(6889), "name": .word("Avaya"), "data": .text(WireText("ab")),
          ]),
          .fields([
            "enterprise": .number(9), "name": .word("Cisco"), "data": .text(WireText("")),
          ]),
        ]))
  }

  @Test func `information is a vendor's sub-options`() throws {
    let option = Samples.option(125, "00 00 1a e9 04 f2 02 61 62 00 01 00 00 01 41")
    let value: VendorIdentifyingInformation = try option.payload()
    let subOptions = try #require(value.subOptions(of: .avaya))
    #expect(subOptions.map(\.code) == [242])
    #expect(subOptions[0].value == [0x61, 0x62])
    #expect(option.frameOctets(of: subOptions[0].octets) == [247..<251])
    // Enterprise 65536 sent something else than sub-options: its octets are kept.
    #expect(value.vendors[1].subOptions == nil)
    #expect(value.vendors[1].data == [0x41])
    #expect(
      value.fieldValue
        == .list([
          .fields([
            "enterprise": .number(6889), "name": .word("Avaya"),
            "data": .list([.fields(["code": .number(242), "value": .octets([0x61, 0x62])])]),
          ]),
          .fields(["enterprise": .number(65536), "data": .octets([0x41])]),
        ]))
  }

  @Test(arguments: [124, 125] as [UInt8])
  func `broken vendors say where`(code: UInt8) {
    #expect(
      Samples.option(code, "00 00 1a e9 05 61").error?.reason
        == .overrun(claimed: 5, available: 1))
    #expect(Samples.option(code, "00 00 1a e9 05 61").error?.offset == 246)
    #expect(
      Samples.option(code, "00 00 1a e9").error?.reason == .length(4, expected: "at least 5"))
    #expect(
      Samples.option(code, "00 00 1a e9 00 00 00").error?.reason
        == .truncated(needed: 4, available: 2))
  }

  @Test func `vendors are refused where they cannot be written`() {
    #expect(VendorData(.avaya, data: Samples.zeros(256)[...]) == nil)
    #expect(VendorIdentifyingClass([]) == nil)
    #expect(VendorIdentifyingInformation([]) == nil)
    #expect(EnterpriseNumber(rawValue: 77).description == "77")
    #expect(EnterpriseNumber.avaya.description == "6889 (Avaya)")
  }
}
