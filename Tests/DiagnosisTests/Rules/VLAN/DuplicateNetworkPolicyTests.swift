import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct DuplicateNetworkPolicyTests {
  private static func findings(
    _ first: LLDPTLV, _ second: LLDPTLV, as family: PhoneFamily = .j100SIP
  )
    throws -> [Finding]
  {
    var scene = Scene()
    scene.advertise(first, second)
    scene.lease()
    return try scene.findings(DuplicateNetworkPolicy.self, as: family)
  }

  @Test func `two that differ`() throws {
    let findings = try Self.findings(Scene.policy(vlan: 20), Scene.policy(tagged: false, vlan: 0))
    #expect(findings.messages == ["frame 1 has 2 policies for voice: VLAN 20 tagged, untagged"])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings[0].evidence.count == 2)
  }

  @Test func `twice the same, or for what the phone passes over`() throws {
    let same = try Self.findings(Scene.policy(vlan: 20), Scene.policy(vlan: 20))
    #expect(same.map(\.severity) == [.info])
    let guest = try Self.findings(
      Scene.policy(.guestVoice, vlan: 20), Scene.policy(.guestVoice, vlan: 30))
    #expect(guest.map(\.severity) == [.info])
  }

  @Test func `one for each application`() throws {
    #expect(
      try Self.findings(Scene.policy(vlan: 20), Scene.policy(.voiceSignaling, vlan: 30)).isEmpty)
  }
}
