import Capture
import DHCP
import Framing
import LLDP
import TestSupport
import Testing
import Wire

@testable import Diagnosis

@Suite struct TimelineBuilderTests {
  private static func mac(_ number: Int) -> MACAddress {
    MACAddress(lowBitsOf: 0x0200_0000_0000 + UInt64(number))
  }

  @Test func `a device is one address, whatever its VLANs`() throws {
    var scene = Scene()
    scene.ask(.discover)
    scene.ask(.discover, vlan: 120)
    scene.introduce("J179")
    let timeline = scene.timeline()
    #expect(timeline.devices.map(\.mac) == [Scene.phone])
    #expect(timeline.devices[0].dhcp.elements.map(\.vlan.rawValue) == [0, 120])
    #expect(timeline.devices[0].firstSeen.number == 1)
    #expect(timeline.devices[0].lastSeen.number == 3)
    #expect(timeline.frames == 3)
    #expect(timeline.duration == .milliseconds(200))
  }

  @Test func `times that run backwards still have a first and a last`() {
    var scene = Scene()
    scene.ask(.discover)
    scene.ask(.discover, after: -5)
    scene.ask(.discover, after: 2)
    #expect(scene.timeline().duration == .seconds(5))
    scene.frames = scene.frames.map {
      CapturedFrame(number: $0.number, time: nil, bytes: $0.bytes)
    }
    #expect(scene.timeline().duration == nil)
  }

  @Test func `repeated advertisements are folded`() throws {
    var scene = Scene()
    for _ in 1...5 { scene.advertise(Scene.policy(vlan: 120)) }
    scene.advertise(Scene.policy(vlan: 130))
    scene.advertise(Scene.policy(vlan: 120))
    let device = try #require(scene.timeline().devices.first)
    #expect(device.advertisements.elements.map(\.count) == [5, 1, 1])
    #expect(device.advertisements.elements.map(\.first.number) == [1, 6, 7])
    #expect(device.advertisements.elements.map(\.last.number) == [5, 6, 7])
  }

  @Test func `answers tell who serves, where, and how`() throws {
    var scene = Scene()
    scene.lease(vlan: 120)
    scene.answer(.nak, identifier: IPv4Address(192, 0, 2, 9), agent: IPv4Address(198, 51, 100, 1))
    let server = try #require(scene.timeline().devices.first { $0.mac == Scene.server }?.served)
    #expect(server.identifiers == [Scene.dhcpServer, IPv4Address(192, 0, 2, 9)])
    #expect(server.vlans.map(\.rawValue).sorted() == [0, 120])
    #expect((server.offers, server.acknowledgements, server.refusals) == (1, 1, 1))
    #expect(server.isRelayed)
  }

  @Test func `a server's identifiers and VLANs are bounded`() throws {
    var scene = Scene()
    for number in 1...40 {
      scene.answer(.offer, identifier: IPv4Address(192, 0, 2, UInt8(number)), vlan: number)
    }
    let server = try #require(scene.timeline().devices.first { $0.mac == Scene.server }?.served)
    #expect(server.identifiers.count == DHCPServerActivity.limit)
    #expect(server.vlans.count == DHCPServerActivity.limit)
    #expect(server.offers == 40)
  }

  @Test func `ARP gives the address of a phone, and of a device that is known`() throws {
    var scene = Scene()
    scene.arp(.any)
    #expect(scene.timeline().devices.map(\.mac) == [Scene.phone])
    #expect(scene.timeline().devices[0].lastAddress == nil)
    scene.ask(.discover)
    scene.arp(.any)
    #expect(scene.timeline().devices[0].lastAddress == nil)
    scene.arp(Scene.address, vlan: 120)
    let last = try #require(scene.timeline().devices[0].lastAddress)
    #expect(last.address == Scene.address)
    #expect(last.vlan.rawValue == 120)
    #expect(last.frame.number == 4)
  }

  @Test(
    arguments: [
      (.release, Scene.phone, 5), (.decline, Scene.phone, 5),
      // Of another device, and what gives nothing back.
      (.release, mac(7), 6), (.decline, mac(7), 6), (.inform, Scene.phone, 6),
    ] as [(DHCPMessageType, MACAddress, Int)])
  func `from an address that a phone gave back it speaks no more`(
    type: DHCPMessageType, sender: MACAddress, last: Int
  ) throws {
    var scene = Scene.leased()
    let message = DHCPMessage(
      operation: .request, transactionID: 2, clientMAC: sender,
      clientAddress: type == .decline ? .any : Scene.address,
      options: [(.messageType, [type.rawValue]), (.requestedAddress, Scene.address.encoded)])
    scene.dhcp(message, from: sender, ports: (68, 67))
    // Who got the address next, or a router with a packet of the phone.
    scene.udp(to: 9000, from: Self.mac(8))
    let phone = try #require(scene.timeline().devices.first { $0.mac == Scene.phone })
    #expect(phone.lastSeen.number == last)
  }

  @Test(
    arguments: [(1719, true, false), (5060, false, true), (5061, false, true), (80, false, false)]
      as [(UInt16, Bool, Bool)])
  func `signalling tells the firmware`(port: UInt16, h323: Bool, sip: Bool) {
    var scene = Scene()
    scene.ask(.discover)
    scene.udp(to: port)
    let device = scene.timeline().devices[0]
    #expect(device.speaksH323 == h323)
    #expect(device.speaksSIP == sip)
  }

  @Test func `messages without a client's address make no device`() {
    var scene = Scene()
    scene.ask(.discover, mac: MACAddress(lowBitsOf: 0))
    #expect(scene.timeline().devices.isEmpty)
  }

  @Test func `link types that are not read are counted`() {
    var scene = Scene.leased()
    let usb = LinkType(rawValue: 249)
    scene.frames[1].linkType = usb
    scene.frames[2].linkType = usb
    let timeline = scene.timeline()
    #expect(timeline.undecodedLinks == [usb: 2])
    #expect(timeline.frames == 4)
  }

  @Test func `B-32: a flood of addresses is forgotten, phones last`() {
    var scene = Scene()
    for last in 0..<3 as Range<UInt64> {
      scene.ask(.discover, mac: MACAddress(lowBitsOf: 0x001B_4F00_0000 + last))
    }
    for number in 0..<200 { scene.ask(.discover, mac: Self.mac(number), asks: [1, 3]) }
    var limits = TimelineLimits()
    limits.devices = 8
    let timeline = scene.timeline(limits)
    #expect(timeline.devices.count <= 8)
    #expect(timeline.forgottenDevices == 203 - timeline.devices.count)
    #expect(
      timeline.devices.prefix(3).map(\.mac.oui) == Array(repeating: Scene.phone.oui, count: 3))
    // Of the others those that were heard last.
    #expect(timeline.devices.last?.mac == Self.mac(199))
  }

  @Test func `a flood of phones forgets the longest silent`() {
    var scene = Scene()
    for number in 0..<100 { scene.ask(.discover, mac: Self.mac(number)) }
    var limits = TimelineLimits()
    limits.devices = 1
    let timeline = scene.timeline(limits)
    #expect(timeline.devices.map(\.mac) == [Self.mac(99)])
    #expect(timeline.forgottenDevices == 99)
    limits.devices = 0
    #expect(scene.timeline(limits).devices.count == 1)
    #expect(scene.timeline(limits).forgottenDevices == 99)
  }

  @Test func `the messages of a device are bounded, and counted`() throws {
    var scene = Scene()
    for xid in 0..<100 as Range<UInt32> { scene.ask(.discover, xid: xid) }
    var limits = TimelineLimits()
    limits.messagesPerDevice = 10
    let device = try #require(scene.timeline(limits).devices.first)
    #expect(device.dhcp.elements.map(\.frame.number) == [1, 2, 3, 4, 5, 96, 97, 98, 99, 100])
    #expect(device.dhcp.omitted == 90)
  }

  /// Computers would take the room of phones, and the memory.
  @Test func `of what shows no sign of a phone less is kept`() throws {
    let computer = try #require(MACAddress("02:00:00:00:00:01"))
    var scene = Scene()
    for xid in 0..<100 as Range<UInt32> {
      scene.ask(.discover, mac: computer, asks: [1, 3, 6], xid: xid)
      scene.ask(.discover, xid: xid)
    }
    let devices = scene.timeline().devices
    let (other, phone) = (
      try #require(devices.first { $0.mac == computer }),
      try #require(devices.first { $0.mac == Scene.phone })
    )
    #expect(phone.dhcp.kept == 100)
    let frames = other.dhcp.elements.map(\.frame.number)
    #expect(frames == (0..<16).map { 1 + 2 * $0 } + (0..<16).map { 169 + 2 * $0 })
    #expect(other.dhcp.omitted == 68)
  }

  @Test func `the messages of all devices are bounded`() {
    var scene = Scene()
    for xid in 0..<30 as Range<UInt32> {
      for number in 0..<10 { scene.ask(.discover, mac: Self.mac(number), xid: xid) }
    }
    var limits = TimelineLimits()
    limits.messages = 100
    let timeline = scene.timeline(limits)
    #expect(timeline.devices.count == 10)
    #expect(timeline.devices.allSatisfy { $0.dhcp.elements.count <= 10 && $0.dhcp.count == 30 })
    #expect(timeline.devices.allSatisfy { $0.dhcp.elements.first?.frame.number ?? 0 <= 10 })
    // Where eight of each are too many, devices go.
    limits.messages = 40
    let small = scene.timeline(limits)
    #expect(small.devices.reduce(0) { $0 + $1.kept } <= 40)
    #expect(small.forgottenDevices > 0)
  }

  /// Else all that passes through a router would be taken for a phone's.
  @Test func `what answers DHCP is no phone, although it sends to the port of SIP`() throws {
    var scene = Scene()
    scene.ask(.discover)
    scene.answer(.ack, "HTTPSRVR=192.0.2.20")
    scene.udp(to: 5060, from: Scene.server)
    scene.udp(to: 1719, from: Scene.server)
    let router = try #require(scene.timeline().devices.first { $0.mac == Scene.server })
    #expect(router.served != nil)
    #expect(!router.looksLikePhone)
    var builder = TimelineBuilder()
    for frame in scene.frames { builder.observe(frame) }
    #expect(builder.index.followed(Scene.server) == nil)
    #expect(builder.index.followed(Scene.phone) != nil)
  }

  @Test func `advertisements are bounded`() throws {
    var scene = Scene()
    for vlan in 1...50 { scene.advertise(Scene.policy(vlan: vlan)) }
    var limits = TimelineLimits()
    limits.advertisementsPerDevice = 4
    let device = try #require(scene.timeline(limits).devices.first)
    #expect(device.advertisements.elements.map(\.first.number) == [1, 2, 49, 50])
  }

  @Test func `damaged frames are taken as far as they go`() {
    var scene = Scene()
    scene.ask(.discover, vlan: 120)
    scene.answer(.ack, "HTTPSRVR=192.0.2.20", vlan: 120)
    scene.advertise(Scene.policy(vlan: 120))
    for frame in scene.frames {
      for bytes in frame.bytes.cuts {
        var builder = TimelineBuilder()
        builder.observe(CapturedFrame(number: 1, time: nil, bytes: bytes))
        #expect(builder.result.devices.count <= 2)
      }
    }
  }
}
