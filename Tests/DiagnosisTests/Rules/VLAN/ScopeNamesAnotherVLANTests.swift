import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct ScopeNamesAnotherVLANTests {
  private static func findings(_ text: String, vlan: Int? = 20, policy: Int? = nil) throws
    -> [Finding]
  {
    var scene = Scene()
    if let policy { scene.advertise(Scene.policy(vlan: policy)) }
    scene.lease(text, vlan: vlan)
    scene.lease(text, xid: 2, vlan: vlan)
    return try scene.findings(ScopeNamesAnotherVLAN.self)
  }

  @Test(arguments: ["L2QVLAN=30", "L2Q=2"])
  func `another, or none`(text: String) throws {
    let findings = try Self.findings(text)
    #expect(findings.messages == ["the ACK on VLAN 20 (frame 4) says \(text) in option 242"])
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test(arguments: ["L2QVLAN=20", "L2QVLAN=0", "L2Q=1", "L2QVLAN=5000"])
  func `the same, none, or no VLAN`(text: String) throws {
    #expect(try Self.findings(text).isEmpty)
  }

  @Test func `untagged, or LLDP decides`() throws {
    #expect(try Self.findings("L2QVLAN=30", vlan: nil).isEmpty)
    #expect(try Self.findings("L2QVLAN=30", policy: 20).isEmpty)
  }
}
