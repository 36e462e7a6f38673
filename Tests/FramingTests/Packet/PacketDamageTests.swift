import Framing
import TestSupport
import Testing
import Wire

/// Nothing that arrives may stop the reader, and what it says must lie inside the frame.
@Suite struct PacketDamageTests {
  static let linkTypes: [LinkType] = [
    .null, .ethernet, .raw, .ieee80211, .loop, .linuxCooked, .radiotap, .ipv4, .ipv6,
    .linuxCookedV2, LinkType(rawValue: 9),
  ]

  static let radio =
    octets("00000900 02000000 10") + PacketRadioTests.qosData + PacketRadioTests.snap + Frames.ipv4
  static let cooked = octets("0004 0001 0006 001b4f5a0102 0000 0800") + Frames.ipv4
  static let isl =
    octets("01000c0000 00 001b4f5a0103 004c aaaa03 001b4f 00f0 0002 0000") + Frames.udp4

  static let frames: [[UInt8]] = [
    Frames.udp4, Frames.tcp4, Frames.udp6, Frames.arp, Frames.tagged, Frames.snap, radio, cooked,
    isl,
  ]

  private static func check(_ bytes: ArraySlice<UInt8>, _ linkType: LinkType, _ original: Int) {
    let packet = Packet(bytes, linkType: linkType, originalLength: original)
    let start = packet.payload.startIndex
    #expect(start >= bytes.startIndex && packet.payload.endIndex <= bytes.endIndex)
    #expect(packet.payload + packet.trailer == bytes[start...])
    #expect(packet.trailer.startIndex == packet.payload.endIndex)
    if let error = packet.error {
      #expect(error.offset >= bytes.startIndex && error.offset <= bytes.endIndex)
    }
    _ = (packet.layers, packet.udpChecksum, packet.tcpChecksum, packet.isFragment)
    _ = packet.fieldValue
  }

  @Test(arguments: frames)
  func `cuts and turned bits are survived under every link type`(frame: [UInt8]) {
    for damaged in frame.cuts + frame.bitFlips {
      for linkType in Self.linkTypes {
        Self.check(damaged[...], linkType, frame.count)
      }
      Self.check(([9, 9, 9] + damaged)[3...], .ethernet, .max)
    }
  }

  @Test func `octets by chance are survived`() {
    var generator = LinearGenerator(state: 20)
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...80, using: &generator)
      let bytes = (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
      for linkType in Self.linkTypes { Self.check(bytes[...], linkType, Int.min) }
    }
  }

  @Test func `a tower of tags as long as a frame is survived`() {
    let bytes: [UInt8] =
      Array(Frames.ethernet.prefix(12))
      + Array(repeating: octets("8100 0001"), count: 4000).joined()
    let packet = Packet(bytes[...], linkType: .ethernet)
    #expect(packet.vlanTags.count == 3999)
    #expect(
      packet.error
        == DecodeError("IEEE 802.1Q tag", at: 16_012, .truncated(needed: 2, available: 0)))
  }
}

/// The same numbers every time (Knuth's MMIX generator).
struct LinearGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
