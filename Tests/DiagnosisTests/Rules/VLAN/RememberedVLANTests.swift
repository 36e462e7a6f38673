import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct RememberedVLANTests {
  private static func scene(_ text: String?, policy: Int? = nil, at seconds: [Double] = [0, 4, 12])
    -> Scene
  {
    var scene = Scene()
    if let policy { scene.advertise(Scene.policy(vlan: policy)) }
    scene.discovers(at: seconds, vlan: 30)
    scene.lease(text, xid: 2)
    return scene
  }

  @Test func `DHCP names another`() throws {
    let findings = try Self.scene("L2QVLAN=20").findings(RememberedVLAN.self)
    #expect(
      findings.messages == [
        "3 DISCOVERs tagged VLAN 30 from the phone's first frame on, and no answer; option 242 "
          + "names VLAN 20 (frame 7)"
      ])
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test func `the switch names another`() throws {
    let scene = Self.scene(nil, policy: 40, at: [1, 5, 13])
    #expect(
      try scene.findings(RememberedVLAN.self).messages[0].hasSuffix(
        "the switch's voice policy names VLAN 40 (frame 1)"))
  }

  @Test func `the VLAN is named here, nobody names one, or it turns tagging off`() throws {
    #expect(try Self.scene("L2QVLAN=30").findings(RememberedVLAN.self).isEmpty)
    #expect(try Self.scene("L2QVLAN=20", policy: 30).findings(RememberedVLAN.self).isEmpty)
    #expect(try Self.scene("SIG=2").findings(RememberedVLAN.self).isEmpty)
    #expect(try Self.scene("L2Q=2,L2QVLAN=20").findings(RememberedVLAN.self).isEmpty)
  }

  @Test func `the VLAN answers, or was tried once`() throws {
    var answered = Self.scene("L2QVLAN=20")
    answered.answer(.offer, vlan: 30)
    #expect(try answered.findings(RememberedVLAN.self).isEmpty)
    #expect(try Self.scene("L2QVLAN=20", at: [0]).findings(RememberedVLAN.self).isEmpty)
  }
}
