import Framing
import TestSupport
import Testing
import Wire

@testable import DHCPv6

@Suite struct DHCPv6MessageBuildingTests {
  @Test func `what is sent reads back, through a relay agent too`() throws {
    let address = try #require(IPv6Address("2001:db8::10"))
    let lease = try #require(
      DHCPv6Option(
        .associatedAddress,
        DHCPv6AssociatedAddress(address, preferredSeconds: 3600, validSeconds: 7200)))
    let site = try #require(
      DHCPv6VendorOptions(avayaSiteString: Array("HTTPSRVR=2001:db8::10,SIG=2".utf8)))
    let association = try #require(
      DHCPv6Option(.nonTemporaryAssociation, DHCPv6IdentityAssociation(id: 1, options: [lease])))
    let vendor = try #require(DHCPv6Option(.vendorOptions, site))
    let reply = try #require(
      DHCPv6Message(.reply, transactionID: 0xFF12_3456, options: [association, vendor]))
    #expect(reply.transactionID == 0x123456)
    #expect(reply.framingErrors == [])
    #expect(reply.flattened.map(\.depth) == [0, 1, 0, 1])
    #expect(reply.option(.vendorOptions).map { Array($0.encoded) } == Vectors.siteOption)

    let passedOn = try #require(DHCPv6Option(.relayMessage, DHCPv6RelayedMessage(reply)))
    let relayed = try #require(
      DHCPv6Message(
        .relayReply, hopCount: 0, linkAddress: address, peerAddress: .loopback,
        options: [passedOn]))
    #expect(relayed.innermost == reply)
    #expect(relayed.linkAddress == address)
    #expect(relayed.peerAddress == .loopback)
    #expect(relayed.avayaSiteString?.count == 27)
  }

  @Test func `type and header must fit each other`() {
    #expect(DHCPv6Message(.relayForward, transactionID: 1, options: []) == nil)
    #expect(
      DHCPv6Message(.solicit, hopCount: 0, linkAddress: .any, peerAddress: .any, options: [])
        == nil)
  }

  @Test func `a value longer than the length can say is refused`() {
    let long = [UInt8](repeating: 0, count: 65536)
    #expect(DHCPv6Option(.interfaceID, value: long) == nil)
    #expect(DHCPv6Option(.interfaceID, value: long.dropLast()) != nil)
    #expect(DHCPv6Option(.interfaceID, DHCPv6OctetsOption(long[...])) == nil)
    #expect(DHCPv6VendorOptions(avayaSiteString: long.dropFirst(8)) == nil)
    #expect(DHCPv6VendorOptions(avayaSiteString: long.dropFirst(9)) != nil)
    #expect(DHCPv6TextList([WireText(long[...])]) == nil)
    #expect(DHCPv6VendorClass(.avaya, classes: [WireText(long[...])]) == nil)
  }

  @Test func `what an option cannot say is refused`() {
    #expect(DHCPv6AddressList([]) == nil)
    #expect(DHCPv6DomainList([]) == nil)
    #expect(DHCPv6NTPServers([]) == nil)
    #expect(DHCPv6TextList([]) == nil)
    #expect(DHCPv6UniqueIdentifier(.uuid, content: [1]) == nil)
    #expect(DHCPv6UniqueIdentifier(.linkLayerAndTime, content: [0, 1, 0, 0, 0]) == nil)
  }
}

extension DHCPv6Option {
  fileprivate var encoded: [UInt8] {
    var writer = ByteWriter()
    encode(into: &writer)
    return writer.bytes
  }
}
