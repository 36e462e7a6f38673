import Framing
import TestSupport
import Testing
import Wire

@testable import LLDP

@Suite struct NetworkAddressTests {
  @Test func `families are named and addresses written as people do`() throws {
    let six = octets("20010db8 00000000 00000000 00000010")
    #expect(NetworkAddress(.ipv6, octets: six[...])?.description == "2001:db8::10")
    #expect(NetworkAddress(.ipv4, octets: [192, 0, 2, 1])?.description == "192.0.2.1")
    #expect(NetworkAddress(.ipv4, octets: [192, 0, 2, 1])?.ipv4 == IPv4Address(192, 0, 2, 1))
    #expect(
      NetworkAddress(.ieee802, octets: [0, 0x1B, 0x4F, 1, 2, 3])?.description
        == "00:1b:4f:01:02:03")
    #expect(NetworkAddress(.ieee802, octets: [1])?.ipv4 == nil)
    #expect(AddressFamily(rawValue: 99).description == "unregistered 99")
  }

  @Test func `an address of the wrong length is refused`() {
    #expect(NetworkAddress(.ipv4, octets: [192, 0, 2]) == nil)
    #expect(NetworkAddress(.ipv6, octets: [192, 0, 2, 1]) == nil)
    #expect(NetworkAddress(.ieee802, octets: []) == nil)
  }

  @Test(arguments: [
    ("00000000 00000000 00000000 00000000", "::"),
    ("00000000 00000000 00000000 00000001", "::1"),
    ("fe800000 00000000 00000000 00000000", "fe80::"),
    ("20010db8 00000001 00010001 00010001", "2001:db8:0:1:1:1:1:1"),
    ("20010db8 00000000 00010000 00000001", "2001:db8::1:0:0:1"),
    ("20010db8 00010002 00030004 00050006", "2001:db8:1:2:3:4:5:6"),
  ])
  func `RFC 5952 writes IPv6`(hex: String, text: String) {
    #expect(IPv6Text.text(of: octets(hex)[...]) == text)
  }
}
