import DHCP
import Discovery
import Framing
import SSON
import Testing

@testable import Diagnosis

@Suite struct DeviceStoryTests {
  @Test func `kinds of devices`() {
    var scene = Scene()
    scene.advertise()
    scene.lease()
    scene.ask(.discover, mac: MACAddress(lowBitsOf: 0x0200_0000_0077), asks: [1, 3])
    let diagnosis = scene.diagnosis()
    #expect(diagnosis.stories.map(\.kind) == [.networkSwitch, .phone, .dhcpServer, .other])
    #expect(diagnosis.stories.filter { $0.kind != .phone }.allSatisfy { $0.stages.isEmpty })
    #expect(diagnosis.stories.map(\.verdict) == [nil, .notProvisioned, nil, nil])
  }

  @Test func `a phone of another maker has stages but no rules`() throws {
    var scene = Scene()
    scene.ask(
      .discover, [(.vendorClassIdentifier, Array("Nortel-SIP-Phone-A".utf8))], asks: [1, 43])
    for _ in 1...3 { scene.ask(.discover, asks: [1, 43], vlan: 120, after: 8) }
    let story = try scene.story()
    #expect(story.kind == .phone)
    #expect(story.phone?.profile == nil)
    #expect(story.stages.map(\.stage) == [.link, .vlan, .address])
    #expect(story.findings.isEmpty)
  }

  @Test func `a stage that failed decides the verdict`() throws {
    #expect(try Scene.leased("HTTPSRVR=192.0.2.20").story().verdict == .incomplete)
    #expect(try Scene.leased().story().verdict == .notProvisioned)
  }

  @Test func `what it ends up with, without defaults`() throws {
    let story = try Scene.leased("MCIPADD=192.0.2.5,HTTPDIR=/a,HTTPSRVR=192.0.2.20").story()
    #expect(story.servers.map(\.parameter) == ["HTTPSRVR", "HTTPDIR", "MCIPADD"])
    #expect(story.lease?.frame.number == 4)
  }

  @Test func `findings of all devices`() {
    var scene = Scene.leased()
    let second = MACAddress(lowBitsOf: 0x001B_4F5A_0103)
    scene.ask(.discover, mac: second)
    scene.answer(.ack, mac: second)
    let findings = scene.diagnosis().findings
    #expect(findings.map(\.rule.id) == ["sson.absent", "sson.absent"])
  }
}
