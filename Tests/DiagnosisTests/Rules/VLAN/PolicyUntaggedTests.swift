import DHCP
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct PolicyUntaggedTests {
  private static func findings(
    _ text: String, _ policy: LLDPTLV = Scene.policy(tagged: false, vlan: 0)
  ) throws -> [Finding] {
    var scene = Scene()
    scene.advertise(policy)
    scene.lease(text)
    return try scene.findings(PolicyUntagged.self)
  }

  @Test func `the option asks for a tag`() throws {
    #expect(
      try Self.findings("L2Q=1,L2QVLAN=120").messages == [
        "the switch's voice policy is untagged (frame 1), option 242 says L2Q=1 (frame 5); "
          + "the phone sends untagged"
      ])
    #expect(
      try Self.findings("L2QVLAN=120", Scene.policy(tagged: false, vlan: 130)).messages == [
        "the switch's voice policy is untagged although it names VLAN 130 (frame 1), "
          + "option 242 says L2QVLAN=120 (frame 5); the phone sends untagged"
      ])
    // Automatic with a VLAN means tagged.
    #expect(try Self.findings("L2Q=0,L2QVLAN=120").count == 1)
  }

  @Test(arguments: ["L2Q=2,L2QVLAN=120", "L2Q=0", "L2QVLAN=0", "VLANTEST=60"])
  func `the option asks for none`(text: String) throws {
    #expect(try Self.findings(text).isEmpty)
  }

  @Test func `a tagged policy`() throws {
    #expect(try Self.findings("L2Q=1", Scene.policy(vlan: 120)).isEmpty)
  }
}
