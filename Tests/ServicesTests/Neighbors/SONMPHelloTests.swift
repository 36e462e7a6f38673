import Framing
import Services
import TestSupport
import Testing
import Wire

@Suite struct SONMPHelloTests {
  static let hello = octets("c0000201 000208 38 0c 02 01")

  static func frame(_ type: String, _ content: [UInt8]) -> Packet {
    let header = octets("010081000100 001b25085047 0013 aaaa03 000081") + octets(type)
    return Packet((header + content + [0, 0, 0])[...], linkType: .ethernet)
  }

  @Test func `names the sender and its port`() throws {
    let hello = try #require(try SONMPHello(Self.frame("01a2", Self.hello)))
    #expect(hello.address == IPv4Address(192, 0, 2, 1))
    #expect(hello.slot == 2)
    #expect(hello.port == 8)
    #expect(hello.chassis.description == "Passport 8610")
    #expect(hello.backplane == 12)
    #expect(hello.state == .heartbeat)
    #expect(hello.links == 1)
    #expect(hello.trailer.isEmpty)
    #expect(hello.fieldValue["state"] == .word("heartbeat"))
  }

  @Test func `goes through switches under another number`() throws {
    #expect(try SONMPHello(Self.frame("01a1", Self.hello)) != nil)
    #expect(try SONMPHello(Self.frame("2000", Self.hello)) == nil)
  }

  /// CVE-2021-43612: a hello that is too short.
  @Test func `a short hello is an error`() {
    #expect(throws: DecodeError("SONMP hello", at: 10, .truncated(needed: 1, available: 0))) {
      try SONMPHello(Self.hello[..<10])
    }
    #expect(throws: DecodeError("SONMP hello", at: 4, .truncated(needed: 3, available: 2))) {
      try SONMPHello(Self.hello[..<6])
    }
  }

  @Test func `damage never traps`() {
    expectNoTrap(on: Self.hello) { octets throws(DecodeError) in try SONMPHello(octets) }
  }
}
