import Framing
import TestSupport
import Testing
import Wire

@testable import DHCPv6

/// Values that a program makes, and the octets it would send.
@Suite struct DHCPv6PayloadMakingTests {
  static let address = IPv6Address("2001:db8::10") ?? .any
  static let avaya = DHCPv6Enterprise(rawValue: 6889)

  /// The option's octets, after a look that they are read as the same value.
  private func sent<Payload: DHCPv6OptionPayload>(
    _ payload: Payload?, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [UInt8] {
    let payload = try #require(payload, sourceLocation: sourceLocation)
    let encoded = payload.encoded
    #expect(
      try Payload(whole: encoded[...], reading: "option") == payload,
      sourceLocation: sourceLocation)
    return encoded
  }

  @Test func `addresses`() throws {
    #expect(try sent(DHCPv6AddressOption(Self.address)) == octets(Vectors.address))
    #expect(
      try sent(DHCPv6AddressList([Self.address, Self.address]))
        == octets(Vectors.address + Vectors.address))
    #expect(DHCPv6AddressList([]) == nil)
  }

  @Test func `a prefix, with what belongs to it`() throws {
    let status = try #require(DHCPv6Option(.statusCode, DHCPv6StatusCode(.init(rawValue: 6))))
    let prefix = DHCPv6AssociatedPrefix(
      Self.address, length: 56, preferredSeconds: 1, validSeconds: 2, options: [status])
    #expect(
      try sent(prefix) == octets("00000001 00000002 38 \(Vectors.address) 000d 0002 0006"))
    #expect(
      try sent(DHCPv6TemporaryAssociation(id: 7, options: [status]))
        == octets("00000007 000d 0002 0006"))
    #expect(try sent(DHCPv6TemporaryAssociation(id: 7)) == octets("00000007"))
  }

  @Test func `texts`() throws {
    #expect(try sent(DHCPv6TextOption(WireText("tftp://x"))) == Array("tftp://x".utf8))
    #expect(try sent(DHCPv6AvayaSiteText(WireText("L2Q=1"))) == Array("L2Q=1".utf8))
    #expect(
      try sent(DHCPv6TextList([WireText("ab"), WireText("")])) == octets("0002 6162 0000"))
    #expect(DHCPv6TextList([]) == nil)
    #expect(DHCPv6TextList([WireText(ArraySlice(repeating: 0x41, count: 65_536))]) == nil)
    #expect(
      try sent(DHCPv6VendorClass(Self.avaya, classes: [WireText("J179")]))
        == octets("00001ae9 0004 4a313739"))
    #expect(
      DHCPv6VendorClass(
        Self.avaya, classes: [WireText(ArraySlice(repeating: 0x41, count: 65_536))]) == nil)
    #expect(
      try sent(DHCPv6StatusCode(.init(rawValue: 2), message: WireText("no")))
        == octets("0002 6e6f"))
  }

  @Test func `names, numbers and marks`() throws {
    let name = try #require(DHCPv6DomainName("j179.example.com"))
    #expect(
      try sent(DHCPv6ClientFQDN(name, flags: .serverUpdate))
        == octets("01 04 6a313739 07 6578616d706c65 03 636f6d 00"))
    #expect(try sent(DHCPv6SecondsOption(86400)) == octets("00015180"))
    #expect(try sent(DHCPv6OptionRequest([.dnsServers, .vendorOptions])) == octets("0017 0011"))
    #expect(try sent(DHCPv6OptionRequest([])) == [])
    #expect(try sent(DHCPv6ReconfigureMessage(.init(rawValue: 5))) == [5])
    #expect(try sent(DHCPv6EmptyOption()) == [])
    #expect(
      try sent(DHCPv6RemoteID(Self.avaya, identifier: [1, 2])) == octets("00001ae9 0102"))
  }
}
