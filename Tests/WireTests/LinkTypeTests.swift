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

@Suite struct LinkTypeReadingTests {
  @Test(arguments: [0, 1, 113, 127, 276, 9999, UInt32.max])
  func `the description gives the number again`(number: UInt32) {
    let type = LinkType(rawValue: number)
    #expect(LinkType(type.description) == type)
  }

  @Test(arguments: ["", "ethernet", "link type 1", "link type -1", "link type x"])
  func `no other text is a link type`(text: String) {
    #expect(LinkType(text) == nil)
  }
}
