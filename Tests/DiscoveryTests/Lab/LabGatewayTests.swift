import Framing
import TestSupport
import Testing
import Wire

@testable import Discovery

/// The way between phones on any VLAN and the file server behind the link.
@Suite struct LabGatewayTests {
  private static let phone = IPv4Address(198, 51, 100, 100)

  private func gateway() -> LabGateway { LabGateway(Plays.network, hosts: [Plays.fileServer]) }

  /// A packet of the phone to the file server, through its router.
  private static func question(
    vlan: VLANID? = Plays.voice, to host: IPv4Address = Plays.fileServer,
    over router: MACAddress = Plays.network.subnets[1].routerMAC
  ) -> [UInt8] {
    EthernetFrame(
      to: router, from: Plays.mac, tags: vlan.map { [VLANTag($0)] } ?? [], etherType: .ipv4,
      payload: UDPDatagram.ipv4Packet(from: phone, port: 5000, to: host, port: 80, payload: [7])
    ).encoded
  }

  private static func packet(_ octets: [UInt8]) -> Packet {
    Packet(octets[...], linkType: .ethernet)
  }

  /// A packet of the file server to the phone.
  private static var reply: [UInt8] {
    EthernetFrame(
      to: MACAddress(lowBitsOf: 1), from: LabGateway.mac(ofHost: 0), etherType: .ipv4,
      payload: UDPDatagram.ipv4Packet(
        from: Plays.fileServer, port: 80, to: phone, port: 5000, payload: [8])
    ).encoded
  }

  @Test(arguments: [nil, Plays.voice])
  func `there without a tag, and back with the tag and by the router`(vlan: VLANID?) throws {
    var gateway = gateway()
    let question = Self.question(vlan: vlan)
    guard case .host(0, let inside)? = gateway.heard(Self.packet(question), question),
      case .link(let outside)? = gateway.said(Self.reply, by: 0)
    else {
      Issue.record("no way")
      return
    }
    let (there, back) = (Self.packet(inside), Self.packet(outside))
    #expect(there.vlanTags.isEmpty && there.destination == LabGateway.mac(ofHost: 0))
    #expect(there.destinationAddress == .v4(Plays.fileServer) && there.payload == [7])
    #expect(there.udpChecksum == .correct)
    #expect(back.vlanTags.map(\.id) == (vlan.map { [$0] } ?? []))
    #expect(back.destination == Plays.mac && back.source == Plays.network.subnets[1].routerMAC)
    #expect(back.payload == [8] && outside.count >= 60)
  }

  @Test func `what is for no host, or for another router, stays where it is`() {
    var gateway = gateway()
    for question in [
      Self.question(to: Plays.callServer),
      Self.question(over: MACAddress(lowBitsOf: 0x0200_0000_0009)),
      Self.question(over: .broadcast), Plays.discover(),
    ] {
      #expect(gateway.heard(Self.packet(question), question) == nil)
    }
    #expect(gateway.said(Self.reply, by: 0) == nil)
    #expect(gateway.said(Self.reply, by: 1) == nil)
  }

  @Test func `to a host it is everybody`() throws {
    let host = LabGateway.mac(ofHost: 0)
    let ask = ARPMessage(
      .request, sender: (host, Plays.fileServer), target: (MACAddress(lowBitsOf: 0), Self.phone))
    let frame = EthernetFrame(to: .broadcast, from: host, etherType: .arp, payload: ask.encoded)
    guard case .host(0, let octets)? = gateway().said(frame.encoded, by: 0),
      case .arp(let reply)? = Self.packet(octets).network
    else {
      Issue.record("no answer")
      return
    }
    #expect(reply.operation == .reply && reply.senderAddress == Self.phone)
    #expect(Self.packet(octets).destination == host)
    // Nor is it in the way of a host that looks whether its own address is taken.
    let probe = ARPMessage(
      .request, sender: (host, Plays.fileServer), target: (host, Plays.fileServer))
    let own = EthernetFrame(to: .broadcast, from: host, etherType: .arp, payload: probe.encoded)
    #expect(gateway().said(own.encoded, by: 0) == nil)
  }

  @Test func `no frame stops it, whatever is cut or flipped`() {
    var gateway = gateway()
    let question = Self.question()
    for damaged in question.cuts + question.bitFlips {
      _ = gateway.heard(Self.packet(damaged), damaged)
      _ = gateway.said(damaged, by: 0)
    }
  }

  @Test func `the addresses that it knows are bounded`() {
    var gateway = gateway()
    for number in 0..<UInt32(LabGateway.mostWays + 10) {
      let frame = EthernetFrame(
        to: Plays.network.subnets[0].routerMAC, from: Plays.mac, etherType: .ipv4,
        payload: UDPDatagram.ipv4Packet(
          from: IPv4Address(rawValue: 0xC000_0200 + number), port: 1, to: Plays.fileServer,
          port: 80,
          payload: [])
      ).encoded
      _ = gateway.heard(Self.packet(frame), frame)
    }
    let question = Self.question()
    _ = gateway.heard(Self.packet(question), question)
    #expect(gateway.said(Self.reply, by: 0) != nil)
  }
}
