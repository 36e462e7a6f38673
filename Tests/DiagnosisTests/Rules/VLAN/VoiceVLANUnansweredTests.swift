import DHCP
import Framing
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct VoiceVLANUnansweredTests {
  private static func findings(_ scene: Scene) throws -> [Finding] {
    try scene.findings(VoiceVLANUnanswered.self)
  }

  @Test func `it falls back to the untagged VLAN`() throws {
    var scene = Scene()
    scene.discovers(at: [0, 4, 12], vlan: 120)
    scene.discovers(at: [60])
    scene.answer(.offer)
    let findings = try Self.findings(scene)
    #expect(
      findings.messages == [
        "3 DISCOVERs tagged VLAN 120, no OFFER within 12.0 s; then it asks untagged (frame 4)"
      ])
    #expect(findings.map(\.severity) == [.error])
    #expect(findings[0].evidence.map(\.frame) == [1, 2, 3, 4])
  }

  @Test func `it never gives up`() throws {
    var scene = Scene()
    scene.discovers(at: [0, 4, 12, 28], vlan: 120)
    let findings = try Self.findings(scene)
    #expect(findings.messages == ["4 DISCOVERs tagged VLAN 120, no OFFER within 28.0 s"])
    #expect(findings.map(\.severity) == [.error])
  }

  @Test func `longer than VLANTEST has a remedy of its own`() throws {
    var scene = Scene()
    scene.discovers(at: [0, 4, 12, 28, 92], vlan: 120)
    let findings = try Self.findings(scene)
    #expect(
      findings.messages == [
        "5 DISCOVERs tagged VLAN 120, no OFFER within 1 min 32 s; it does not fall back: its "
          + "VLANTEST is 0 or more than 60"
      ])
    #expect(findings[0].remedy.contains("VLANTEST=0"))
  }

  @Test func `a REQUEST tells of an answer that the capture lacks`() throws {
    var scene = Scene()
    scene.discovers(at: [0, 4, 12], vlan: 120)
    scene.ask(.request, [(.serverIdentifier, Scene.dhcpServer.encoded)], vlan: 120)
    #expect(try Self.findings(scene).isEmpty)
  }

  @Test func `a capture that ends early is not certain`() throws {
    var scene = Scene()
    scene.discovers(at: [0, 4], vlan: 120)
    #expect(try Self.findings(scene).map(\.severity) == [.warning])
  }

  @Test func `each VLAN by itself`() throws {
    var scene = Scene()
    scene.discovers(at: [0, 4, 12], vlan: 130)
    scene.discovers(at: [20, 24, 32], vlan: 120)
    #expect(
      try Self.findings(scene).messages == [
        "3 DISCOVERs tagged VLAN 120, no OFFER within 12.0 s",
        "3 DISCOVERs tagged VLAN 130, no OFFER within 12.0 s",
      ])
  }

  @Test func `an answer, a single DISCOVER or an untagged one is no case`() throws {
    var answered = Scene()
    answered.discovers(at: [0, 4, 12], vlan: 120)
    answered.answer(.offer, vlan: 120)
    #expect(try Self.findings(answered).isEmpty)
    var single = Scene()
    single.discovers(at: [0], vlan: 120)
    #expect(try Self.findings(single).isEmpty)
    var untagged = Scene()
    untagged.discovers(at: [0, 4, 12])
    #expect(try Self.findings(untagged).isEmpty)
    var priority = Scene()
    priority.discovers(at: [0, 4, 12], vlan: 0)
    #expect(try Self.findings(priority).isEmpty)
  }

  @Test func `the VLAN behind a relay agent is not the phone's`() throws {
    var scene = Scene()
    for _ in 1...3 {
      scene.ask(
        .discover, vlan: 999, agent: IPv4Address(198, 51, 100, 1), from: Scene.otherServer,
        after: 8)
    }
    #expect(try Self.findings(scene).isEmpty)
  }
}
