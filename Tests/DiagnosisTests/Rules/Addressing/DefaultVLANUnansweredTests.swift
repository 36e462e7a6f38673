import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct DefaultVLANUnansweredTests {
  @Test func `untagged from the start`() throws {
    var scene = Scene()
    scene.discovers(at: [0, 4, 12])
    let findings = try scene.findings(DefaultVLANUnanswered.self)
    #expect(findings.messages == ["3 untagged DISCOVERs in 12.0 s, no OFFER"])
    #expect(findings.map(\.severity) == [.error])
    #expect(findings[0].evidence.map(\.frame) == [1, 2, 3])
  }

  @Test func `after the voice VLAN`() throws {
    var scene = Scene()
    scene.discovers(at: [0, 4, 12], vlan: 120)
    scene.discovers(at: [20, 24, 32], xid: 2)
    #expect(
      try scene.findings(DefaultVLANUnanswered.self).messages == [
        "after VLAN 120 did not answer (frame 3), 3 untagged DISCOVERs in 12.0 s, no OFFER"
      ])
  }

  @Test func `too early to say, answered, or answered where the capture does not see it`() throws {
    var early = Scene()
    early.discovers(at: [0, 4, 9])
    #expect(try early.findings(DefaultVLANUnanswered.self).isEmpty)
    var answered = Scene()
    answered.discovers(at: [0, 4, 12])
    answered.answer(.offer)
    #expect(try answered.findings(DefaultVLANUnanswered.self).isEmpty)
    var unseen = Scene()
    unseen.discovers(at: [0, 4, 12])
    unseen.ask(.request, [(.serverIdentifier, Scene.dhcpServer.encoded)])
    #expect(try unseen.findings(DefaultVLANUnanswered.self).isEmpty)
  }

  @Test func `the phone goes on to a VLAN`() throws {
    var scene = Scene()
    scene.discovers(at: [0, 4, 12])
    scene.discovers(at: [20], vlan: 120)
    #expect(try scene.findings(DefaultVLANUnanswered.self).isEmpty)
  }
}
