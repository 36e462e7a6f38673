import Framing
import TestSupport
import Testing
import Wire

/// IEEE 802.11 frames, with and without radiotap.
@Suite struct PacketRadioTests {
  static let snap = octets("aaaa03 000000 0800")
  /// From a station to its access point, for a server behind it.
  static let data = octets("0801 2c00 001b4f5a0101 001b4f5a0102 001b4f5a0103 1000")
  static let qosData = octets("8801 2c00 001b4f5a0101 001b4f5a0102 001b4f5a0103 1000 0600")

  private static func read(
    _ bytes: [UInt8], _ linkType: LinkType = .ieee80211, originalLength: Int? = nil
  ) -> Packet {
    Packet(bytes[...], linkType: linkType, originalLength: originalLength)
  }

  @Test(arguments: [data, qosData])
  func `an open data frame is read to its end`(header: [UInt8]) {
    let packet = Self.read(header + Self.snap + Frames.ipv4)
    #expect(packet.layers == [.ieee80211, .llc, .snap, .ipv4, .udp])
    #expect(packet.source == MACAddress("00:1b:4f:5a:01:02"))
    #expect(packet.destination == MACAddress("00:1b:4f:5a:01:03"))
    #expect(packet.etherType == .ipv4)
    #expect(packet.payload == Array("hello".utf8)[...])
    #expect(packet.error == nil && packet.notes.isEmpty)
  }

  @Test func `radiotap announces a frame check sequence and padding`() {
    let radiotap = octets("00000900 02000000 30")
    let bytes = radiotap + Self.qosData + [0, 0] + Self.snap + Frames.ipv4 + octets("deadbeef")
    let packet = Self.read(bytes, .radiotap)
    #expect(packet.layers == [.radiotap, .ieee80211, .llc, .snap, .ipv4, .udp])
    #expect(packet.payload == Array("hello".utf8)[...])
    #expect(packet.trailer == octets("deadbeef")[...])
    #expect(packet.udpChecksum == .correct)
  }

  @Test func `a frame check sequence that the capture cut off is not cut off again`() {
    let radiotap = octets("00000900 02000000 10")
    let bytes = radiotap + Self.data + octets("aaaa03 000000 88cc 0000")
    let packet = Self.read(bytes, .radiotap, originalLength: bytes.count + 4)
    #expect(packet.payload == [0, 0])
    let half = Self.read(bytes, .radiotap, originalLength: bytes.count + 2)
    #expect(half.payload.isEmpty && half.trailer == [0, 0])
  }

  @Test func `an encrypted body stays shut`() {
    var header = Self.data
    header[1] |= 0x40
    let packet = Self.read(header + octets("0011223344556677"))
    #expect(packet.layers == [.ieee80211])
    #expect(packet.notes == [.encrypted])
    #expect(packet.payload.count == 8)
    #expect(packet.error == nil)
  }

  @Test func `a list of frames, or a later fragment, stays shut`() {
    var list = Self.qosData
    list[24] |= 0x80
    let aggregate = Self.read(list + Self.snap + Frames.ipv4)
    #expect(aggregate.notes == [.aggregated])
    #expect(aggregate.layers == [.ieee80211])
    #expect(aggregate.source == nil && aggregate.destination == nil)
    var later = Self.data
    later[22] |= 1
    let fragment = Self.read(later + Self.snap + Frames.ipv4)
    #expect(fragment.notes == [.linkFragment])
    #expect(fragment.layers == [.ieee80211])
  }

  @Test(arguments: ["8000", "4800", "d400", "b400"])
  func `beacons, empty data and control frames carry nothing for us`(control: String) {
    let packet = Self.read(octets(control) + Self.data.dropFirst(2) + [1, 2, 3])
    #expect(packet.layers == [.ieee80211])
    #expect(packet.error == nil && packet.llc == nil)
  }

  @Test func `a cut radiotap header is named`() {
    #expect(
      Self.read(octets("00000900 02000000"), .radiotap).error
        == DecodeError("radiotap header", at: 8, .truncated(needed: 1, available: 0)))
  }
}
