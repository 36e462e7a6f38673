import Framing
import TestSupport
import Testing
import Wire

@testable import CDP

@Suite struct CDPAddressTests {
  @Test(arguments: [
    ("01 01 cc 0004 c0000201", "IPv4", "192.0.2.1"),
    ("02 08 aaaa030000000800 0004 c0000201", "IPv4", "192.0.2.1"),
    (
      "02 08 aaaa0300000086dd 0010 20010db8000000000000000000000001", "IPv6", "2001:db8::1"
    ),
    ("01 01 81 0003 490001", "CLNP", "49:00:01"),
    ("02 08 aaaa03000000809b 0003 000102", "aa:aa:03:00:00:00:80:9b", "00:01:02"),
    // IPv4 with five octets: no address of IP, and nothing lost.
    ("01 01 cc 0005 c000020101", "IPv4", "c0:00:02:01:01"),
    ("01 00 0000", "", ""),
  ])
  func `protocol and address are told`(text: String, name: String, address: String) throws {
    let bytes = octets(text)
    let value = try CDPAddress(whole: bytes[...], reading: "address")
    #expect(value.protocolName == name)
    #expect(value.description == address)
    #expect(value.encoded == bytes)
    #expect(value.fieldValue == .fields(["protocol": .word(name), "address": .word(address)]))
  }

  @Test(arguments: ["192.0.2.1", "2001:db8::1"])
  func `an address of IP reads back`(text: String) throws {
    let ip = try #require(IPAddress(text))
    #expect(CDPAddress(ip).ip == ip)
    #expect(CDPAddress(ip).description == text)
  }

  @Test func `a part longer than its length can say is refused`() {
    let long = [UInt8](repeating: 0, count: 65536)
    #expect(CDPAddress(.nlpid, protocolID: long[..<256], octets: []) == nil)
    #expect(CDPAddress(.nlpid, protocolID: [0xCC], octets: long[...]) == nil)
    #expect(CDPAddress(.nlpid, protocolID: long[..<255], octets: long[1...]) != nil)
  }
}
