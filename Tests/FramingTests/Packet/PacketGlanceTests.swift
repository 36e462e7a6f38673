import Framing
import TestSupport
import Testing
import Wire

/// What a glance says, a packet says too.
@Suite struct PacketGlanceTests {
  private static func glance(at bytes: [UInt8]) -> PacketGlance {
    PacketGlance(bytes.span)
  }

  private static func check(_ bytes: [UInt8]) {
    let glance = glance(at: bytes)
    let packet = Packet(bytes[...], linkType: .ethernet)
    if glance.content != .unclear {
      #expect(packet.source == glance.source)
      #expect(packet.destination == glance.destination)
      #expect(packet.etherType == glance.etherType)
    }
    switch glance.content {
    case .unclear: break
    case .closed: #expect(packet.transport == nil)
    case .arp:
      guard case .arp(let message) = packet.network else {
        Issue.record("a glance saw ARP")
        return
      }
      #expect(message.senderMAC == glance.sender)
      #expect(message.targetMAC == glance.target)
      #expect(message.senderAddress == glance.sourceAddress)
    case .udp, .tcp:
      // A packet may have found that the header is cut.
      guard let transport = packet.transport else { return }
      if case .udp = transport { #expect(glance.content == .udp) }
      if case .tcp = transport { #expect(glance.content == .tcp) }
      #expect(packet.sourcePort == glance.sourcePort)
      #expect(packet.destinationPort == glance.destinationPort)
      if let source = glance.sourceAddress { #expect(packet.sourceAddress == .v4(source)) }
      if let first = packet.payload.first { #expect(first == glance.firstOctet) }
    case .control:
      #expect(packet.sourcePort == nil)
    }
  }

  @Test(arguments: PacketDamageTests.frames)
  func `on cuts and turned bits`(frame: [UInt8]) {
    for damaged in [frame] + frame.cuts + frame.bitFlips { Self.check(damaged) }
  }

  @Test func `sees through VLAN tags`() {
    let glance = Self.glance(at: Frames.tagged)
    let packet = Packet(Frames.tagged[...], linkType: .ethernet)
    #expect(!packet.vlanTags.isEmpty)
    #expect(glance.content == .udp)
    #expect(glance.destinationPort == packet.destinationPort)
  }

  @Test func `plain frames are clear`() {
    #expect(Self.glance(at: Frames.udp4).content == .udp)
    #expect(Self.glance(at: Frames.tcp4).content == .tcp)
    let udp6 = octets("333300000001 001b4f5a0102 86dd") + Frames.udp6
    #expect(Self.glance(at: udp6).content == .udp)
    #expect(Self.glance(at: Frames.arp).content == .arp)
    #expect(Self.glance(at: Frames.snap).content == .unclear)
  }
}
