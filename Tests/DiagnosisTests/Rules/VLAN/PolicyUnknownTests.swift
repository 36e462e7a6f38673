import DHCP
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct PolicyUnknownTests {
  @Test func `the switch has no policy to give`() throws {
    var scene = Scene.leased()
    scene.advertise(Scene.policy(unknown: true, vlan: 0))
    #expect(
      try scene.findings(PolicyUnknown.self).messages == [
        "the voice policy in frame 5 has the unknown flag set"
      ])
    var named = Scene.leased()
    named.advertise(Scene.policy(unknown: true, vlan: 120))
    #expect(
      try named.findings(PolicyUnknown.self).messages == [
        "the voice policy in frame 5 has the unknown flag set; its VLAN 120 does not count"
      ])
  }

  @Test func `a known policy beside or before it is no case`() throws {
    var scene = Scene.leased()
    scene.advertise(Scene.policy(vlan: 120))
    #expect(try scene.findings(PolicyUnknown.self).isEmpty)
    scene.advertise(Scene.policy(unknown: true, vlan: 0))
    #expect(try scene.findings(PolicyUnknown.self).isEmpty)
    var other = Scene.leased()
    other.advertise(Scene.policy(.guestVoice, unknown: true, vlan: 0))
    #expect(try other.findings(PolicyUnknown.self).isEmpty)
    #expect(try Scene.leased().findings(PolicyUnknown.self).isEmpty)
  }
}
