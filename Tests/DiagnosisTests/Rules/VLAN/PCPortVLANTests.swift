import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct PCPortVLANTests {
  private static func findings(_ text: String, own: Int = 10, policy: Int? = nil) throws
    -> [Finding]
  {
    let port = LLDPTLV(PortVLANID(VLANID(lowBitsOf: own)))
    var scene = Scene()
    if let policy {
      scene.advertise(port, Scene.policy(vlan: policy))
    } else {
      scene.advertise(port)
    }
    scene.lease(text)
    return try scene.findings(PCPortVLAN.self)
  }

  @Test func `DHCP says another`() throws {
    let findings = try Self.findings("PHY2VLAN=11")
    #expect(
      findings.messages == [
        "the port's own VLAN is 10 (frame 1), option 242 says PHY2VLAN=11 (frame 5): the PC port "
          + "gets 10"
      ])
    #expect(findings.map(\.severity) == [.info])
  }

  @Test func `the voice VLAN`() throws {
    #expect(
      try Self.findings("SIG=2", policy: 10).messages == [
        "the port's own VLAN and its voice VLAN are both 10 (frame 1): the PC shares it"
      ])
  }

  @Test func `the same, none named, or none of its own`() throws {
    #expect(try Self.findings("PHY2VLAN=10", policy: 20).isEmpty)
    #expect(try Self.findings("SIG=2").isEmpty)
    #expect(try Self.findings("PHY2VLAN=11", own: 0).isEmpty)
  }
}
