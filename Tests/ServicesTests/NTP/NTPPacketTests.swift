import Framing
import Services
import TestSupport
import Testing
import Wire

/// Vectors written by hand from RFC 5905.
@Suite struct NTPPacketTests {
  /// A server of stratum 2 that follows 192.0.2.1.
  static let reply = octets(
    """
    24 02 06 ec 00000100 00000200 c0000201
    e8edcc80 00000000 e8edcc80 80000000 e8edcc81 00000000 e8edcc82 40000000
    """)

  @Test func `reads every field`() throws {
    let packet = try NTPPacket(Self.reply[...])
    #expect(packet.leapIndicator == 0)
    #expect(packet.version == 4)
    #expect(packet.mode == .server)
    #expect(packet.stratum == 2)
    #expect(packet.poll == 6)
    #expect(packet.precision == -20)
    #expect(packet.rootDelay == 256)
    #expect(packet.rootDispersion == 512)
    #expect(packet.referenceAddress == IPv4Address(192, 0, 2, 1))
    #expect(packet.kissCode == nil)
    #expect(packet.isSynchronized)
    #expect(packet.extensions.isEmpty)
  }

  /// RFC 868: 2,208,988,800 corresponds to 1970-01-01; 2036-02-07T06:28:16Z is where era 1 begins.
  @Test(
    arguments: [
      (0x83AA_7E80_0000_0000, "1970-01-01T00:00:00.000000Z"),
      (0x83AA_7E81_8000_0000, "1970-01-01T00:00:01.500000Z"),
      (0x0000_0000_8000_0000, "2036-02-07T06:28:16.500000Z"),
      (0x8000_0000_0000_0000, "1968-01-20T03:14:08.000000Z"),
      (0x0000_0001_0000_0000, "2036-02-07T06:28:17.000000Z"),
    ] as [(UInt64, String)])
  func `a timestamp is an instant`(rawValue: UInt64, text: String) {
    #expect(NTPTimestamp(rawValue: rawValue).moment?.iso8601 == text)
  }

  @Test func `zero is no time`() {
    #expect(NTPTimestamp(rawValue: 0).moment == nil)
    #expect(NTPTimestamp(rawValue: .max).moment != nil)
  }

  @Test func `a server that will not serve says why`() throws {
    let packet = try NTPPacket(
      (octets("e4 00 00 00 00000000 00000000 52415445")
        + [UInt8](repeating: 0, count: 32))[...])
    #expect(packet.leapIndicator == 3)
    #expect(packet.kissCode == WireText("RATE"))
    #expect(!packet.isSynchronized)
    #expect(packet.fieldValue["kissCode"] == .text(WireText("RATE")))
    #expect(packet.fieldValue["transmit"] == nil)
  }

  @Test func `a primary server names its source`() throws {
    let packet = try NTPPacket(
      (octets("24 01 00 00 00000000 00000000 47505300")
        + [UInt8](repeating: 0, count: 32))[...])
    #expect(packet.referenceSource == WireText("GPS"))
  }

  @Test func `other forms and cuts are errors`() {
    #expect(throws: DecodeError("NTP header", at: 0, .value(6, field: "mode"))) {
      try NTPPacket([0x16] + Self.reply[1...])
    }
    #expect(throws: DecodeError("NTP header", at: 40, .truncated(needed: 8, available: 7))) {
      try NTPPacket(Self.reply[..<47])
    }
  }

  @Test func `damage never traps`() {
    expectNoTrap(on: Self.reply) { octets throws(DecodeError) in try NTPPacket(octets) }
  }
}
