import Framing
import TestSupport
import Testing
import Wire

@Suite struct MACAddressTests {
  @Test(arguments: ["00:1b:4f:5a:01:02", "00-1B-4F-5A-01-02", "001b4f5a0102"])
  func `reads the usual spellings`(text: String) {
    #expect(MACAddress(text)?.rawValue == 0x001B_4F5A_0102)
    #expect(MACAddress(text)?.description == "00:1b:4f:5a:01:02")
  }

  @Test(arguments: ["", "00:1b:4f:5a:01", "00:1b:4f:5a:01:02:03", "00:1b:4f:5a:01:0", "wrong"])
  func `anything else is no address`(text: String) {
    #expect(MACAddress(text) == nil)
  }

  @Test func `takes six octets and gives them back`() throws {
    let address = try #require(MACAddress(octets("001b4f5a0102")))
    #expect(address.octets == octets("001b4f5a0102"))
    #expect(address.encoded == octets("001b4f5a0102"))
    #expect(MACAddress(octets("001b4f5a01")) == nil)
    #expect(try MACAddress(whole: address.encoded[...], reading: "address") == address)
    #expect(throws: DecodeError("address", at: 0, .truncated(needed: 6, available: 5))) {
      try MACAddress(whole: octets("001b4f5a01")[...], reading: "address")
    }
  }

  @Test func `knows groups and owners`() throws {
    let phone = try #require(MACAddress("00:1b:4f:5a:01:02"))
    #expect(!phone.isGroup)
    #expect(phone.oui.description == "00:1b:4f")
    #expect(MACAddress.broadcast.isGroup)
    #expect(MACAddress.broadcast.description == "ff:ff:ff:ff:ff:ff")
    #expect(MACAddress("01:80:c2:00:00:0e")?.isGroup == true)
  }

  @Test func `an OUI has three octets`() throws {
    #expect(OUI.tia.octets == octets("0012bb"))
    #expect(OUI.tia.encoded == octets("0012bb"))
    #expect(OUI.avaya.description == "00:40:0d")
    #expect(try OUI(whole: octets("00400d")[...], reading: "OUI") == .avaya)
    #expect(OUI(lowBitsOf: 0xFF00_0EDF) == OUI(lowBitsOf: 0x0EDF))
  }
}
