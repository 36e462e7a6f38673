import LLDP
import TestSupport
import Testing
import Wire

@Suite struct ManufacturerUsageDescriptionTests {
  @Test func `a URL`() throws {
    let unit = LLDPDataUnit(Vectors.usageDescription[...])
    let url = WireText("https://example.com/phone")
    #expect(unit.manufacturerUsageDescription == url)
    let value = try #require(unit.first(ManufacturerUsageDescription.self))
    #expect(value.fieldValue == .fields(["url": .text(url)]))
    #expect(ManufacturerUsageDescription("https://example.com/phone") == value)
  }

  @Test func `as long as a TLV can carry`() {
    #expect(ManufacturerUsageDescription(String(repeating: "u", count: 507)) != nil)
    #expect(ManufacturerUsageDescription(String(repeating: "u", count: 508)) == nil)
  }
}
