import DHCP
import Testing

@Suite struct DHCPOptionCodeTests {
  @Test func `every code has a name of its own`() {
    let names = (0...255).map { DHCPOptionCode(rawValue: $0).name }
    #expect(Set(names).count == 256)
    #expect(names.allSatisfy { !$0.isEmpty })
  }

  @Test func `names of the codes phones use`() {
    #expect(DHCPOptionCode.messageType.description == "53 (DHCP message type)")
    #expect(DHCPOptionCode.avayaSiteSpecific.name == "Site-specific 242 (Avaya SSON)")
    #expect(DHCPOptionCode.avayaSiteSpecific4600.name == "Site-specific 176 (Avaya 4600 SSON)")
    #expect(DHCPOptionCode(rawValue: 230).name == "Site-specific 230")
    #expect(DHCPOptionCode(rawValue: 96).name == "Unassigned 96")
  }

  @Test func `site-specific codes are 224 to 254`() {
    let codes = (0...255).map(DHCPOptionCode.init(rawValue:)).filter(\.isSiteSpecific)
    #expect(codes.map(\.rawValue) == Array(224...254))
  }

  @Test func `only Pad and End have no length`() {
    let codes = (0...255).map(DHCPOptionCode.init(rawValue:)).filter { !$0.hasLength }
    #expect(codes == [.pad, .end])
  }
}
