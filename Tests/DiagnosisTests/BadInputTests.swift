import Capture
import DHCP
import Discovery
import Framing
import TestSupport
import Testing
import Wire

@testable import Diagnosis

/// Captures that other programs fell over, by the names that it got there.
@Suite struct BadInputTests {
  @Test(arguments: ["", "ff", "ffffffffffff 001b4f5a0102 0800 4f00", "00"])
  func `B-27: a frame that cannot be read hides none after it`(text: String) throws {
    var scene = Scene.leased("HTTPSRVR=192.0.2.10,SIG=2")
    let bad = CapturedFrame(number: 3, time: scene.frames[1].time, bytes: octets(text))
    scene.frames.insert(bad, at: 2)
    scene.frames = scene.frames.enumerated().map { index, frame in
      CapturedFrame(
        number: index + 1, time: frame.time, interface: frame.interface, bytes: frame.bytes)
    }
    let good = try Scene.leased("HTTPSRVR=192.0.2.10,SIG=2").story()
    let story = try scene.story()
    #expect(story.servers.map(\.value) == good.servers.map(\.value))
    #expect(story.stages.map(\.status) == good.stages.map(\.status))
    #expect(story.findings.map(\.rule.id) == good.findings.map(\.rule.id))
  }

  @Test func `B-28: a DECLINE right after the OFFER is a part of the story`() throws {
    var scene = Scene()
    scene.ask(.discover)
    scene.answer(.offer, "HTTPSRVR=192.0.2.10")
    scene.ask(.decline, [(.requestedAddress, Scene.address.encoded)])
    let story = try scene.story()
    #expect(
      story.device.dhcp.elements.map(\.message.messageType) == [.discover, .offer, .decline])
    #expect(story.stages.first { $0.stage == .address }?.status != .pass)
    scene.lease("HTTPSRVR=192.0.2.10", xid: 2)
    // It holds an address now; that it declined one stays worth a warning.
    #expect(try scene.story().stages.first { $0.stage == .address }?.status == .warning)
  }

  @Test func `B-32: one transaction of many clients is one exchange a client`() {
    var scene = Scene()
    for number in 0..<300 as Range<UInt64> {
      scene.ask(.discover, mac: MACAddress(lowBitsOf: 0x0200_0001_0000 + number), xid: 7)
    }
    var limits = TimelineLimits()
    limits.devices = 50
    let timeline = scene.timeline(limits)
    #expect(timeline.devices.count <= 50)
    #expect(timeline.devices.allSatisfy { $0.dhcp.elements.count == 1 })
    #expect(timeline.forgottenDevices == 300 - timeline.devices.count)
  }
}
