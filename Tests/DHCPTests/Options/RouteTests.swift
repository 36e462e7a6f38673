import DHCP
import Framing
import TestSupport
import Testing
import Wire

@Suite struct RouteTests {
  @Test func `static routes are pairs of addresses`() throws {
    let routes: StaticRoutes = try Samples.option(33, "c6 33 64 01 c0 00 02 01").payload()
    #expect(
      routes.routes == [
        .init(destination: IPv4Address(198, 51, 100, 1), router: IPv4Address(192, 0, 2, 1))
      ])
    #expect(
      Samples.option(33, "c6 33 64 01 c0 00 02 01 c6 33 64 02").error?.reason
        == .length(12, expected: "a multiple of 8, at least 8"))
    #expect(StaticRoutes([]) == nil)
  }

  /// RFC 3442: a destination has as many octets as its prefix reaches into.
  @Test(
    arguments: [
      ("00 c0 00 02 01", "0.0.0.0", 0),
      ("08 0a c0 00 02 01", "10.0.0.0", 8),
      ("0b 0a e0 c0 00 02 01", "10.224.0.0", 11),
      ("18 c6 33 64 c0 00 02 01", "198.51.100.0", 24),
      ("19 c6 33 64 80 c0 00 02 01", "198.51.100.128", 25),
      ("20 c6 33 64 07 c0 00 02 01", "198.51.100.7", 32),
    ] as [(String, String, UInt8)])
  func `destinations are as long as their prefix`(
    value: String, destination: String, length: UInt8
  ) throws {
    for code in [121, 249] as [UInt8] {
      let routes: ClasslessStaticRoutes = try Samples.option(code, value).payload()
      let route = try #require(routes.routes.first)
      #expect(route.destination == IPv4Address(destination))
      #expect(route.prefixLength == length)
      #expect(route.router == IPv4Address(192, 0, 2, 1))
      #expect(routes.encoded == octets(value))
    }
  }

  @Test func `bits behind the prefix are kept`() throws {
    let routes: ClasslessStaticRoutes = try Samples.option(121, "0b 0a ff c0 00 02 01").payload()
    #expect(routes.routes[0].destination == IPv4Address(10, 255, 0, 0))
    #expect(routes.encoded == octets("0b 0a ff c0 00 02 01"))
  }

  @Test func `broken routes say where`() {
    let name = "DHCP option 121 (Classless static routes)"
    #expect(
      Samples.option(121, "00 c0 00 02 01 21 c6 33 64 07 c0 00 02 01").error
        == DecodeError(name, at: 247, .value(33, field: "prefix length")))
    #expect(
      Samples.option(121, "18 c6 33 64 c0 00 02").error
        == DecodeError(name, at: 246, .truncated(needed: 4, available: 3)))
    #expect(
      Samples.option(121, "00 c0 00 02").error
        == DecodeError(name, at: 242, .length(4, expected: "at least 5")))
  }

  @Test func `a route that cannot be written is refused`() {
    let router = IPv4Address(192, 0, 2, 1)
    #expect(ClasslessStaticRoutes.Route(.any, prefixLength: 33, router: router) == nil)
    #expect(
      ClasslessStaticRoutes.Route(
        IPv4Address(198, 51, 100, 7), prefixLength: 24, router: router) == nil)
    #expect(
      ClasslessStaticRoutes.Route(
        IPv4Address(198, 51, 100, 0), prefixLength: 24, router: router)?.encoded
        == octets("18 c6 33 64 c0 00 02 01"))
    #expect(ClasslessStaticRoutes([]) == nil)
  }
}
