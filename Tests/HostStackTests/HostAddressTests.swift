import Framing
import Testing

@testable import HostStack

@Suite struct HostAddressTests {
  private static let own = IPv4Address(192, 0, 2, 101)
  private static let mask = IPv4Address(255, 255, 255, 0)

  @Test func `the resolver's file names servers in order and the domain`() {
    let address = HostAddress(
      Self.own, mask: Self.mask,
      resolvers: [IPv4Address(192, 0, 2, 53), IPv4Address(192, 0, 2, 54)], domain: "example.com")
    #expect(
      address.resolverFile
        == "nameserver 192.0.2.53\nnameserver 192.0.2.54\nsearch example.com\n"
        + "options timeout:2 attempts:2\n")
  }

  @Test func `a domain from the wire cannot write lines of its own`() {
    let address = HostAddress(
      Self.own, mask: Self.mask, domain: "example.com\nnameserver 203.0.113.1 é")
    #expect(address.domain == "example.comnameserver203.0.113.1")
    #expect(address.resolverFile.split(separator: "\n").count == 2)
  }

  @Test(arguments: [(0, 576), (68, 576), (1500, 1500), (65535, 9216)])
  func `an MTU is one that a link can have`(told: UInt16, used: UInt16) {
    #expect(HostAddress(Self.own, mask: Self.mask, mtu: told).mtu == used)
  }

  @Test func `of many DNS servers the system knows three`() {
    let many = (1...20).map { IPv4Address(192, 0, 2, $0) }
    #expect(HostAddress(Self.own, mask: Self.mask, resolvers: many).resolvers.count == 3)
  }
}
