import Framing
import TestSupport
import Testing
import Wire

@testable import CDP

@Suite struct CDPPrefixesTests {
  @Test func `networks are five octets each`() throws {
    let prefixes = try #require(try CDPPrefixes(Vectors.only(7, "c6336400 18 c6336480 19")))
    #expect(
      prefixes
        == .networks([
          .init(address: IPv4Address(198, 51, 100, 0), prefixLength: 24),
          .init(address: IPv4Address(198, 51, 100, 128), prefixLength: 25),
        ]))
    #expect(
      prefixes.fieldValue
        == .fields(["networks": .list([.word("198.51.100.0/24"), .word("198.51.100.128/25")])]))
  }

  @Test func `four octets are a gateway`() throws {
    let prefixes = try #require(try CDPPrefixes(Vectors.only(7, "c0000201")))
    #expect(prefixes == .defaultGateway(IPv4Address(192, 0, 2, 1)))
    #expect(prefixes.fieldValue == .fields(["defaultGateway": .word("192.0.2.1")]))
  }

  @Test func `anything else is an error`() {
    #expect(
      Vectors.only(7, "c0000201 18 00").error
        == DecodeError("IP Prefixes", at: 8, .length(6, expected: "4 or a multiple of 5 octets")))
  }
}
