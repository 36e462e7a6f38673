import Framing
import TestSupport
import Testing
import Wire

@Suite struct IPv6AddressTests {
  @Test(arguments: [
    ("2001:0db8:0000:0000:0000:0000:0000:0001", "2001:db8::1"),
    ("2001:DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),
    ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"),
    ("2001:db8::0:1", "2001:db8::1"),
    ("2001:db8:0:0:0:1:0:0", "2001:db8::1:0:0"),
    ("::", "::"),
    ("0:0:0:0:0:0:0:1", "::1"),
    ("1::", "1::"),
    ("fe80::21b:4fff:fe5a:102", "fe80::21b:4fff:fe5a:102"),
    ("::ffff:192.0.2.10", "::ffff:192.0.2.10"),
    ("::ffff:c000:20a", "::ffff:192.0.2.10"),
    ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"),
    ("1:2:3:4:5:6:192.0.2.1", "1:2:3:4:5:6:c000:201"),
    ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
    ("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"),
  ])
  func `text is canonical`(text: String, canonical: String) throws {
    let address = try #require(IPv6Address(text))
    #expect(address.description == canonical)
    #expect(IPv6Address(canonical) == address)
    #expect(IPAddress(text) == .v6(address))
  }

  @Test(arguments: [
    "", ":", ":::", "1", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::",
    "::1:2:3:4:5:6:7:8", "1::2::3", ":1::2", "1::2:", "12345::", "::g", "fe80::1%eth0",
    "2001:db8::/32", "192.0.2.1::", "::192.0.2.1:1", "::192.0.2.256", "::+1", "::-1", "1: :2",
    "192.0.2.1", "[::1]",
  ])
  func `anything else is no address`(text: String) {
    #expect(IPv6Address(text) == nil)
  }

  @Test func `octets and groups agree with the text`() throws {
    let bytes = octets("20010db8 00000000 00000000 00000010")
    let address = try IPv6Address(whole: bytes[...], reading: "address")
    #expect(address == IPv6Address("2001:db8::10"))
    #expect(address == IPv6Address(bytes))
    #expect(address.encoded == bytes)
    #expect(address.groups == [0x2001, 0xDB8, 0, 0, 0, 0, 0, 0x10])
    #expect(IPv6Address(bytes.dropLast()) == nil)
    #expect(IPv6Address.loopback.description == "::1")
    #expect(IPv6Address.any < address)
  }

  @Test func `knows scopes`() {
    #expect(IPv6Address("ff02::1:2")?.isMulticast == true)
    #expect(IPv6Address("fe80::1")?.isLinkLocal == true)
    #expect(IPv6Address("febf::1")?.isLinkLocal == true)
    #expect(IPv6Address("fec0::1")?.isLinkLocal == false)
    #expect(IPv6Address("2001:db8::1")?.isMulticast == false)
  }

  @Test func `the two versions have one type`() {
    #expect(IPAddress("192.0.2.1") == .v4(IPv4Address(192, 0, 2, 1)))
    #expect(IPAddress("example.com") == nil)
    #expect(IPAddress.v4(.broadcast) < IPAddress.v6(.any))
    #expect(IPAddress.v4(.any) < IPAddress.v4(.broadcast))
    #expect(!(IPAddress.v6(.any) < IPAddress.v4(.any)))
    #expect(IPAddress.v6(.loopback).description == "::1")
  }
}
