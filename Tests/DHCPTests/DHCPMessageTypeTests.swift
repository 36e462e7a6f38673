import DHCP
import Testing
import Wire

@Suite struct DHCPMessageTypeTests {
  @Test func `registered numbers have the names of the standard`() {
    #expect(DHCPMessageType.discover.description == "DHCPDISCOVER")
    #expect(DHCPMessageType.nak.description == "DHCPNAK")
    #expect(DHCPMessageType(rawValue: 13).name == "DHCPLEASEACTIVE")
    #expect((1...18).allSatisfy { DHCPMessageType(rawValue: $0).name != nil })
  }

  @Test func `another number is a number`() {
    let type = DHCPMessageType(rawValue: 99)
    #expect(type.name == nil)
    #expect(type.description == "message type 99")
    #expect(type.fieldValue == .number(99))
  }
}
