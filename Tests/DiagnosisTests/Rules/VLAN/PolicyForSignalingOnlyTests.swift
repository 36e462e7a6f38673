import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct PolicyForSignalingOnlyTests {
  private static func findings(_ tlvs: LLDPTLV..., as family: PhoneFamily = .deskphone96x1H323)
    throws -> [Finding]
  {
    var scene = Scene()
    for tlv in tlvs { scene.advertise(tlv) }
    scene.lease()
    return try scene.findings(PolicyForSignalingOnly.self, as: family)
  }

  @Test func `an H.323 phone`() throws {
    let findings = try Self.findings(Scene.policy(.voiceSignaling, vlan: 20))
    #expect(
      findings.messages == [
        "the switch's only policy (frame 1) is for voice signaling, VLAN 20; 96x1 (H.323) phones "
          + "obey the one for voice"
      ])
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test func `a family that obeys it, or of which nothing is known`() throws {
    let policy = Scene.policy(.voiceSignaling, vlan: 20)
    for family in [PhoneFamily.j100SIP, .deskphone96x1SIP, .deskphone1600H323, .deskphone4600] {
      #expect(try Self.findings(policy, as: family).isEmpty)
    }
  }

  @Test func `a policy for voice, or an unknown one`() throws {
    #expect(try Self.findings(Scene.policy(vlan: 20)).isEmpty)
    #expect(try Self.findings(Scene.policy(.voiceSignaling, unknown: true, vlan: 20)).isEmpty)
    // The last word counts.
    #expect(
      try Self.findings(Scene.policy(.voiceSignaling, vlan: 20), Scene.policy(vlan: 20)).isEmpty)
  }
}
