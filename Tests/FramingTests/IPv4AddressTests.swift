import Framing
import TestSupport
import Testing
import Wire

@Suite struct IPv4AddressTests {
  @Test func `text and octets agree`() throws {
    let address = IPv4Address(192, 0, 2, 10)
    #expect(IPv4Address("192.0.2.10") == address)
    #expect(address.description == "192.0.2.10")
    #expect(address.encoded == octets("c000020a"))
    #expect(try IPv4Address(whole: octets("c000020a")[...], reading: "address") == address)
    #expect(IPv4Address.any < address && address < .broadcast)
  }

  @Test(arguments: [
    "", "192.0.2", "192.0.2.10.1", "192.0.2.256", "192.0.2.", "192.0..2", "192.0.2.0010",
    "192.0.2.+1", " 192.0.2.1", "192.0.2.1 ", "c0.0.2.1", "192.0.2.-1",
    // Leading zeros: octal to some readers.
    "18.7.061.77", "192.0.2.010", "00.0.2.1", "192.0.2.00",
  ])
  func `anything else is no address`(text: String) {
    #expect(IPv4Address(text) == nil)
  }

  @Test func `three octets are too few`() {
    #expect(throws: DecodeError("address", at: 0, .truncated(needed: 4, available: 3))) {
      try IPv4Address(whole: octets("c00002")[...], reading: "address")
    }
  }
}
