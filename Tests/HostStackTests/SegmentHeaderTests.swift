import Framing
import TestSupport
import Testing
import Wire

@testable import HostStack

@Suite struct SegmentHeaderTests {
  private static let none = [UInt8](repeating: 0, count: 10)
  private static let own = MACAddress(lowBitsOf: 0x001B_4F5A_0102)

  private static func frame(_ payload: [UInt8], type: EtherType = .ipv4) -> [UInt8] {
    EthernetFrame(to: .broadcast, from: own, tags: [], etherType: type, payload: payload)
      .padded().encoded
  }

  /// An IPv4 header without options, and eight octets behind it.
  private static func packet(_ kind: UInt8, fragment: [UInt8] = [0x40, 0]) -> [UInt8] {
    [0x45, 0, 0, 28, 0, 1] + fragment + [64, kind, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2]
      + [UInt8](repeating: 7, count: 8)
  }

  @Test func `the checksum of UDP stands in its seventh octet`() {
    #expect(
      SegmentHeader(Self.frame(Self.packet(17))).encoded == [1, 0, 0, 0, 0, 0, 34, 0, 6, 0])
  }

  @Test func `the checksum of TCP stands in its seventeenth octet`() {
    #expect(SegmentHeader(Self.frame(Self.packet(6))).encoded == [1, 0, 0, 0, 0, 0, 34, 0, 16, 0])
  }

  @Test func `options of IP come before it`() {
    var packet = Self.packet(17)
    packet[0] = 0x46
    #expect(SegmentHeader(Self.frame(packet)).encoded[6] == 38)
  }

  @Test func `ICMP, pieces and other protocols are left alone`() {
    for payload in [
      Self.packet(1), Self.packet(17, fragment: [0x20, 0]), Self.packet(17, fragment: [0, 1]),
    ] {
      #expect(SegmentHeader(Self.frame(payload)).encoded == Self.none)
    }
    #expect(SegmentHeader(Self.frame(Self.packet(17), type: .arp)).encoded == Self.none)
  }

  @Test func `frames that end too early are left alone`() {
    for cut in Self.frame(Self.packet(17)).cuts where cut.count < 34 {
      #expect(SegmentHeader(cut).encoded == Self.none)
    }
  }
}
