import Foundation
import Framing
import HostStack
import Testing
import Wire

@testable import ssonar

@Suite(.enabled(if: HostPair.arePossible), .serialized)
struct HostStackTests {
  private static let mask = IPv4Address(255, 255, 255, 0)
  private static let one = IPv4Address(192, 0, 2, 1)
  private static let two = IPv4Address(192, 0, 2, 2)

  private static func pair() throws -> HostPair {
    var pair = try HostPair()
    pair.first.configure(HostAddress(one, mask: mask))
    pair.second.configure(HostAddress(two, mask: mask))
    try pair.carry { $0["first"]?.areConfigured == true && $0["second"]?.areConfigured == true }
    return pair
  }

  @Test(arguments: [HostQuestion.Transport.udp, .tcp])
  func `the other host says that nobody listens`(transport: HostQuestion.Transport) throws {
    var pair = try Self.pair()
    let number = pair.first.run(
      HostCommand(
        HostSideAsk.arguments(transport, Self.two, port: 9), input: [1], limit: .seconds(15)))
    try pair.carry { $0["first"]?.end(of: number) != nil }
    #expect(pair.told["first"]?.end(of: number) == .status(1))
    let first = try #require(pair.frames.first)
    let packet = Packet(first[...], linkType: .ethernet, originalLength: first.count)
    #expect(packet.etherType == .arp)
    #expect(Array(first[6..<12]) == HostPair.firstMAC.octets)
  }

  @Test func `programs inside see no other interface, and have no rights`() throws {
    var pair = try Self.pair()
    let number = pair.first.run(
      HostCommand(
        ["/bin/sh", "-c", "cat /proc/net/dev /etc/hosts; grep CapEff /proc/self/status; id -u"],
        limit: .seconds(15)))
    try pair.carry { $0["first"]?.end(of: number) != nil }
    let lines = try #require(pair.told["first"]).output(of: number).split(separator: "\n")
    #expect(pair.told["first"]?.end(of: number) == .status(0))
    #expect(lines.count == 6)
    #expect(lines.contains { $0.contains("line0:") } && lines.contains { $0.contains("lo:") })
    #expect(lines.contains("CapEff:\t0000000000000000"))
    #expect(lines.last == "65534")
  }

  @Test func `the lease says who resolves names`() throws {
    var pair = try Self.pair()
    pair.first.configure(
      HostAddress(Self.one, mask: Self.mask, router: Self.two, mtu: 1400, resolvers: [Self.two]))
    let number = pair.first.run(
      HostCommand(
        ["/bin/sh", "-c", "cat /etc/resolv.conf /sys/class/net/line0/mtu /proc/net/route"],
        limit: .seconds(15)))
    try pair.carry { $0["first"]?.end(of: number) != nil }
    let text = try #require(pair.told["first"]).output(of: number)
    #expect(text.contains("nameserver 192.0.2.2\noptions"))
    // The router, its octets turned round: /proc/net/route shows the machine's order.
    #expect(text.contains("line0\t00000000\t020200C0"))
  }

  @Test func `programs end with their time, with too much to say, or by order`() throws {
    var pair = try Self.pair()
    let slow = pair.first.run(HostCommand(["/bin/sleep", "60"], limit: .milliseconds(200)))
    let loud = pair.first.run(
      HostCommand(
        ["/usr/bin/head", "-c", "9999", "/dev/zero"], limit: .seconds(15), mostOctets: 99))
    let absent = pair.first.run(HostCommand(["/no/such/program"], limit: .seconds(15)))
    let ordered = pair.first.run(HostCommand(["/bin/sleep", "60"], limit: .zero))
    pair.first.cancel(ordered)
    let all = [slow, loud, absent, ordered]
    try pair.carry { told in all.allSatisfy { told["first"]?.end(of: $0) != nil } }
    #expect(
      all.map { pair.told["first"]?.end(of: $0) }
        == [.timeOver, .tooMuch, .status(127), .signal(9)])
  }

  @Test func `files are found inside, and nowhere else`() throws {
    var pair = try HostPair(hasFolder: true)
    let name = "\(UUID().uuidString).txt"
    let large = [UInt8](repeating: 0x61, count: 100_000)
    try pair.first.save(Array("here\n".utf8), as: name)
    try pair.first.save(large, as: "j100/large.txt")
    try pair.first.save([1], as: "../\(name)")
    let script =
      "cd \(HostStack.folder); cat \(name); wc -c < j100/large.txt; find . -type f | wc -l"
    let number = pair.first.run(HostCommand(["/bin/sh", "-c", script], limit: .seconds(15)))
    // Where the host has no folder, what is to stand in it is dropped.
    try pair.second.save([1], as: name)
    let other = pair.second.run(
      HostCommand(["/bin/sh", "-c", "ls \(HostStack.folder)/\(name)"], limit: .seconds(15)))
    try pair.carry {
      $0["first"]?.end(of: number) != nil && $0["second"]?.end(of: other) != nil
    }
    #expect(pair.told["first"]?.output(of: number) == "here\n100000\n2\n")
    #expect(pair.told["second"]?.end(of: other) != .status(0))
    #expect(!FileManager.default.fileExists(atPath: "\(HostStack.folder)/\(name)"))
  }

  @Test func `a router outside of the network is told`() throws {
    var pair = try HostPair()
    pair.first.configure(
      HostAddress(Self.one, mask: Self.mask, router: IPv4Address(198, 51, 100, 1)))
    try pair.carry { $0["first"]?.areConfigured == true }
    #expect(
      pair.told["first"] == [
        .configured(notes: ["no way over the router 198.51.100.1: Network is unreachable"])
      ])
  }
}
