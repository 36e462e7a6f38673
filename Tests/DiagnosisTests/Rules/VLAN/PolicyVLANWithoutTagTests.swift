import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct PolicyVLANWithoutTagTests {
  private static func findings(
    _ vlan: Int, tagged: Bool = false, own: Int? = 10, _ text: String = ""
  )
    throws -> [Finding]
  {
    var scene = Scene()
    let policy = Scene.policy(tagged: tagged, vlan: vlan)
    if let own {
      scene.advertise(policy, LLDPTLV(PortVLANID(VLANID(lowBitsOf: own))))
    } else {
      scene.advertise(policy)
    }
    scene.lease(text)
    return try scene.findings(PolicyVLANWithoutTag.self)
  }

  @Test func `a VLAN that does not count`() throws {
    #expect(
      try Self.findings(20).messages == [
        "the voice policy (frame 1) names VLAN 20 without the tagged flag; the port's own VLAN is 10"
      ])
    let bare = try Self.findings(20, own: nil)
    #expect(bare.messages == ["the voice policy (frame 1) names VLAN 20 without the tagged flag"])
    #expect(bare.map(\.severity) == [.warning])
    #expect(bare[0].evidence.count == 1)
  }

  @Test func `tagged, none, or the port's own`() throws {
    #expect(try Self.findings(20, tagged: true).isEmpty)
    #expect(try Self.findings(0).isEmpty)
    #expect(try Self.findings(10).isEmpty)
  }

  @Test func `another rule tells of it if DHCP asks for a tag`() throws {
    #expect(try Self.findings(20, "L2Q=1").isEmpty)
  }
}
