import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct VLANNameNotVoiceTests {
  private static func findings(
    _ name: String, as family: PhoneFamily = .deskphone96x1H323, vlan: Int = 20,
    usedVLAN: Int? = nil, policy: Bool = false
  ) throws -> [Finding] {
    let tlv = try #require(
      VLANName(VLANID(lowBitsOf: vlan), WireText(Array(name.utf8)[...])).map { LLDPTLV($0) })
    var scene = Scene()
    if policy {
      scene.advertise(tlv, Scene.policy(vlan: 20))
    } else {
      scene.advertise(tlv)
    }
    scene.lease(vlan: usedVLAN)
    return try scene.findings(VLANNameNotVoice.self, as: family)
  }

  @Test func `voice in the middle, for H.323`() throws {
    let findings = try Self.findings("Corp-Voice")
    #expect(
      findings.messages == [
        "VLAN 20 is called \"Corp-Voice\" (frame 1); for 96x1 (H.323) phones the name must begin "
          + "with \"voice\""
      ])
    #expect(findings.map(\.severity) == [.warning])
    #expect(try Self.findings("Corp-Voice", as: .j100SIP).isEmpty)
  }

  @Test(arguments: ["VoIP", "ip-phones", "Telefonie"])
  func `another word`(name: String) throws {
    let findings = try Self.findings(name, as: .j100SIP)
    #expect(findings.map(\.severity) == [.info])
    #expect(findings.messages[0].hasSuffix("phones the name must contain \"voice\""))
  }

  @Test(arguments: ["VOICE", "voice20", "office", ""])
  func `accepted, or of something else`(name: String) throws {
    #expect(try Self.findings(name).isEmpty)
  }

  @Test func `a policy, the VLAN in use, or VLAN 0`() throws {
    #expect(try Self.findings("Corp-Voice", policy: true).isEmpty)
    #expect(try Self.findings("Corp-Voice", usedVLAN: 20).isEmpty)
    #expect(try Self.findings("Corp-Voice", vlan: 0).isEmpty)
  }
}
