import Testing
import Wire

@Suite struct LinkTypeTests {
  @Test func `known link types have names, others their number`() {
    #expect(LinkType.ethernet.description == "Ethernet")
    #expect(LinkType.linuxCookedV2.description == "Linux cooked v2")
    #expect(LinkType(rawValue: 201).description == "Bluetooth HCI with direction")
    #expect(LinkType(rawValue: 4_000_000_000).description == "number 4000000000")
  }
}
