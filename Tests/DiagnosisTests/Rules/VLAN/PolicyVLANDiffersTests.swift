import Capture
import DHCP
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct PolicyVLANDiffersTests {
  private static func scene(_ policy: LLDPTLV, _ text: String) -> Scene {
    var scene = Scene()
    scene.advertise(policy)
    scene.lease(text)
    return scene
  }

  @Test func `two VLANs`() throws {
    let scene = Self.scene(Scene.policy(vlan: 120), "L2Q=1,L2QVLAN=130")
    let findings = try scene.findings(PolicyVLANDiffers.self)
    #expect(
      findings.messages == [
        "the switch's voice policy says VLAN 120 (frame 1), option 242 says L2QVLAN=130 (frame 5); "
          + "the phone uses 120"
      ])
    #expect(findings[0].evidence.count == 2)
    let tlv = try #require(findings[0].evidence[0].octets)
    #expect(scene.frames[0].bytes[tlv].prefix(2) == [0xFE, 8])
    #expect(findings[0].quoted(from: scene).last == "L2QVLAN=130")
  }

  @Test func `a 4600 is not known to obey policies`() throws {
    var scene = Scene()
    scene.advertise(Scene.policy(vlan: 120))
    scene.lease("L2QVLAN=130", option: 176, asks: [176])
    let findings = try scene.findings(PolicyVLANDiffers.self, as: .deskphone4600)
    #expect(
      findings.messages[0].hasSuffix("; whether these phones obey LLDP-MED is not documented"))
  }

  @Test(arguments: ["L2QVLAN=120", "L2QVLAN=0", "L2Q=1", "L2QVLAN=4095", "L2QVLAN=x"])
  func `the same VLAN, none, or one that no phone takes`(text: String) throws {
    let scene = Self.scene(Scene.policy(vlan: 120), text)
    #expect(try scene.findings(PolicyVLANDiffers.self).isEmpty)
  }

  @Test(
    arguments: [
      Scene.policy(tagged: false, vlan: 120), Scene.policy(unknown: true, vlan: 120),
      Scene.policy(.voiceSignaling, vlan: 120),
    ])
  func `a policy that does not set the VLAN`(policy: LLDPTLV) throws {
    #expect(try Self.scene(policy, "L2QVLAN=130").findings(PolicyVLANDiffers.self).isEmpty)
  }
}
