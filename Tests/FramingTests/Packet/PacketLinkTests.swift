import Framing
import TestSupport
import Testing
import Wire

/// How frames begin.
@Suite struct PacketLinkTests {
  static let phone = MACAddress("00:1b:4f:5a:01:02")
  static let server = MACAddress("00:1b:4f:5a:01:01")
  static let hello = Array("hello".utf8)[...]

  @Test func `B-31: Ethernet with padding`() {
    let packet = Packet(Frames.udp4[...], linkType: .ethernet)
    #expect(packet.layers == [.ethernet, .ipv4, .udp])
    #expect(packet.source == Self.phone)
    #expect(packet.destination == Self.server)
    #expect(packet.etherType == .ipv4)
    #expect(packet.vlanTags.isEmpty)
    #expect(packet.sourceAddress == IPAddress("192.0.2.10"))
    #expect(packet.destinationAddress == IPAddress("198.51.100.1"))
    #expect(packet.sourcePort == 49152)
    #expect(packet.destinationPort == 69)
    #expect(packet.payload == Self.hello)
    #expect(packet.payload.indices == 42..<47)
    #expect(packet.trailer == [UInt8](repeating: 0, count: 13)[...])
    #expect(packet.udpChecksum == .correct)
    #expect(packet.error == nil && packet.notes.isEmpty && !packet.isCut && !packet.isFragment)
  }

  @Test func `tags stand in the order of the wire`() {
    let packet = Packet(Frames.tagged[...], linkType: .ethernet)
    #expect(packet.layers == [.ethernet, .vlan, .vlan, .ipv4, .udp])
    #expect(packet.vlanTags.map(\.id.rawValue) == [300, 120])
    #expect(packet.vlanTags.map(\.type) == [.serviceVLAN, .customerVLAN])
    #expect(packet.vlanTags.map(\.priority.rawValue) == [0, 6])
    #expect(packet.etherType == .ipv4)
    #expect(packet.payload == Self.hello)
  }

  @Test func `a priority tag has VLAN 0, an old outer tag 9100`() {
    let bytes: [UInt8] = Array(Frames.ethernet.prefix(12)) + octets("9100 0005 8100 a000 88cc 0000")
    let packet = Packet(bytes[...], linkType: .ethernet)
    #expect(packet.vlanTags.map(\.id) == [VLANID(lowBitsOf: 5), .none])
    #expect(packet.layers == [.ethernet, .vlan, .vlan, .lldp])
    #expect(packet.etherType == .lldp)
    #expect(packet.payload == [0, 0])
  }

  @Test func `a length in place of an EtherType, with SNAP`() {
    let packet = Packet(Frames.snap[...], linkType: .ethernet)
    #expect(packet.layers == [.ieee8023, .llc, .snap])
    #expect(packet.etherType == nil)
    #expect(packet.llc?.snap == SNAPHeader(.cisco, protocolID: 0x2000))
    #expect(packet.payload == [0x02, 0xB4, 0x00, 0x00])
    #expect(packet.trailer.count == 34)
  }

  @Test func `a length behind a tag`() {
    let bytes: [UInt8] =
      Array(Frames.snap.prefix(12)) + octets("8100 0076") + Frames.snap.dropFirst(12)
    let packet = Packet(bytes[...], linkType: .ethernet)
    #expect(packet.layers == [.ethernet, .vlan, .llc, .snap])
    #expect(packet.vlanTags.map(\.id.rawValue) == [118])
    #expect(packet.payload == [0x02, 0xB4, 0x00, 0x00])
  }

  @Test func `an EtherType in SNAP leads on`() {
    let arp = Array(Frames.arp[14..<42])
    let bytes: [UInt8] =
      Array(Frames.arp.prefix(12)) + octets("0024 aaaa03 000000 0806") + arp + octets("00")
    let packet = Packet(bytes[...], linkType: .ethernet)
    #expect(packet.layers == [.ieee8023, .llc, .snap, .arp])
    #expect(packet.etherType == .arp)
    guard case .arp(let message) = packet.network else {
      Issue.record("no ARP")
      return
    }
    #expect(message.encoded == arp)
    #expect(packet.trailer == [0])
  }

  @Test func `a tag behind SNAP stands behind it in the layers`() {
    let bytes: [UInt8] =
      Array(Frames.ethernet.prefix(12)) + octets("0031 aaaa03 000000 8100 0078 0800") + Frames.ipv4
    let packet = Packet(bytes[...], linkType: .ethernet)
    #expect(packet.layers == [.ieee8023, .llc, .snap, .vlan, .ipv4, .udp])
    // The frame has 45 octets behind the length, not 49.
    #expect(
      packet.notes == [.lengthBeyondFrame(.ieee8023, claimed: 49, available: 45)])
    #expect(packet.payload == Self.hello)
  }

  @Test(arguments: [
    ("8863", Layer.pppoe), ("8864", .pppoe), ("8847", .mpls), ("888e", .eapol), ("88cc", .lldp),
  ])
  func `what is not taken apart here is named`(type: String, layer: Layer) {
    let bytes: [UInt8] = Array(Frames.ethernet.prefix(12)) + octets(type + "11223344")
    let packet = Packet(bytes[...], linkType: .ethernet)
    #expect(packet.layers == [.ethernet, layer])
    #expect(packet.payload == [0x11, 0x22, 0x33, 0x44])
    #expect(packet.error == nil && packet.network == nil)
  }

  @Test func `ARP, and reverse ARP in its form`() {
    let packet = Packet(Frames.arp[...], linkType: .ethernet)
    #expect(packet.layers == [.ethernet, .arp])
    #expect(packet.sourceAddress == nil)
    #expect(packet.payload.isEmpty)
    #expect(packet.trailer.count == 18)
    var reverse = Frames.arp
    reverse.replaceSubrange(12..<14, with: octets("8035"))
    reverse[21] = 3
    #expect(Packet(reverse[...], linkType: .ethernet).layers == [.ethernet, .rarp])
  }

  @Test func `a frame wrapped by ISL`() {
    let wrapper = octets("01000c0000 00 001b4f5a0103 004c aaaa03 001b4f 00f0 0002 0000")
    let bytes = wrapper + Frames.udp4 + octets("01020304 05060708")
    let packet = Packet(bytes[...], linkType: .ethernet)
    #expect(packet.layers == [.isl, .ethernet, .ipv4, .udp])
    #expect(packet.isl?.vlan == 120)
    #expect(packet.source == Self.phone)
    #expect(packet.vlanTags.isEmpty)
    #expect(packet.payload == Self.hello)
    #expect(packet.notes.isEmpty)
    var unsaid = bytes
    unsaid.replaceSubrange(12..<14, with: [0, 0])
    let same = Packet(unsaid[...], linkType: .ethernet)
    #expect(same.payload == Self.hello)
    #expect(same.notes == [.lengthIsZero(.isl)])
  }

  @Test(arguments: [
    (LinkType.linuxCooked, "0004 0001 0006 001b4f5a0102 0000 0800"),
    (.linuxCookedV2, "0800 0000 00000003 0001 04 06 001b4f5a0102 0000"),
  ])
  func `Linux cooked has a source only`(type: LinkType, header: String) {
    let packet = Packet((octets(header) + Frames.ipv4)[...], linkType: type)
    #expect(packet.layers == [.linuxCooked, .ipv4, .udp])
    #expect(packet.source == Self.phone)
    #expect(packet.destination == nil)
    #expect(packet.linuxCooked?.packetType == .fromUs)
    #expect(packet.etherType == .ipv4)
    #expect(packet.payload == Self.hello)
  }

  @Test func `Linux cooked with a tag, with LLC, and with what is neither`() {
    let tagged = octets("0000 0001 0006 001b4f5a0102 0000 8100 0078 0800") + Frames.ipv4
    #expect(
      Packet(tagged[...], linkType: .linuxCooked).layers
        == [.linuxCooked, .vlan, .ipv4, .udp])
    let llc = octets("0002 0001 0006 001b4f5a0102 0000 0004 424203 0000")
    let spanningTree = Packet(llc[...], linkType: .linuxCooked)
    #expect(spanningTree.layers == [.linuxCooked, .llc])
    #expect(spanningTree.payload == [0, 0])
    let netlink = octets("0004 0338 0000 0000000000000000 0800 45")
    let other = Packet(netlink[...], linkType: .linuxCooked)
    #expect(other.layers == [.linuxCooked])
    #expect(other.payload == [0x45] && other.error == nil)
  }

  @Test(arguments: [LinkType.raw, .ipv4])
  func `raw IPv4`(type: LinkType) {
    let packet = Packet(Frames.ipv4[...], linkType: type)
    #expect(packet.layers == [.rawIP, .ipv4, .udp])
    #expect(packet.etherType == .ipv4)
    #expect(packet.source == nil && packet.destination == nil)
    #expect(packet.payload == Self.hello)
  }

  @Test(arguments: [LinkType.raw, .ipv6])
  func `raw IPv6`(type: LinkType) {
    let packet = Packet(Frames.udp6[...], linkType: type)
    #expect(packet.layers == [.rawIP, .ipv6, .udp])
    #expect(packet.etherType == .ipv6)
    #expect(packet.payload == Self.hello)
    #expect(packet.udpChecksum == .correct)
  }

  @Test func `raw IP of another version is named, and so is none`() {
    #expect(
      Packet([0x50, 0], linkType: .raw).error
        == DecodeError("IP header", at: 0, .value(5, field: "version")))
    #expect(
      Packet([], linkType: .raw).error
        == DecodeError("IP header", at: 0, .truncated(needed: 1, available: 0)))
    #expect(
      Packet(Frames.ipv4[...], linkType: .ipv6).error
        == DecodeError("IPv6 header", at: 0, .value(4, field: "version")))
  }

  @Test(arguments: [
    (LinkType.null, "02000000"), (.null, "00000002"), (.loop, "00000002"),
  ])
  func `BSD loopback, in either byte order`(type: LinkType, family: String) {
    let packet = Packet((octets(family) + Frames.ipv4)[...], linkType: type)
    #expect(packet.layers == [.null, .ipv4, .udp])
    #expect(packet.payload == Self.hello)
  }

  @Test(arguments: ["18000000", "0000001c", "1e000000"])
  func `IPv6 has a number in each system`(family: String) {
    let packet = Packet((octets(family) + Frames.udp6)[...], linkType: .null)
    #expect(packet.layers == [.null, .ipv6, .udp])
  }

  @Test func `loopback in network order is not turned round, other families stay shut`() {
    for (type, family) in [(LinkType.loop, "02000000"), (.null, "07000000")] {
      let packet = Packet((octets(family) + Frames.ipv4)[...], linkType: type)
      #expect(packet.layers == [.null])
      #expect(packet.payload == Frames.ipv4[...])
      #expect(packet.error == nil)
    }
  }

  @Test func `a link type without a reader is named and nothing is guessed`() {
    let type = LinkType(rawValue: 201)
    let packet = Packet(Frames.udp4[...], linkType: type)
    #expect(packet.layers == [Layer(rawValue: "Bluetooth HCI with direction")])
    #expect(packet.notes == [.unknownLinkType(type)])
    #expect(packet.payload == Frames.udp4[...])
    #expect(packet.etherType == nil && packet.error == nil)
  }

  @Test func `offsets are those of the frame wherever it stands`() {
    let bytes = octets("ffffff") + Frames.udp4.prefix(16)
    let packet = Packet(bytes[3...], linkType: .ethernet)
    #expect(
      packet.error == DecodeError("IPv4 header", at: 19, .truncated(needed: 2, available: 0)))
    #expect(packet.payload.indices == 17..<19)
  }

  @Test func `a frame that ends in a tag says so`() {
    let packet = Packet(Frames.tagged[..<17], linkType: .ethernet)
    #expect(
      packet.error == DecodeError("IEEE 802.1Q tag", at: 16, .truncated(needed: 2, available: 1)))
    #expect(packet.vlanTags.isEmpty)
    #expect(packet.etherType == .serviceVLAN)
  }
}
