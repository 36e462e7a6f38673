import DHCP
import Framing
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct NamedVLANNotSeenTests {
  private static func findings(_ scene: Scene) throws -> [Finding] {
    try scene.findings(NamedVLANNotSeen.self)
  }

  @Test func `the capture ends with the ACK that names it`() throws {
    let findings = try Self.findings(.leased("L2QVLAN=120"))
    #expect(
      findings.messages == [
        "option 242 names VLAN 120 (frame 4), and no frame of the phone is tagged so; "
          + "nothing of it comes after frame 4"
      ])
    #expect(findings.map(\.severity) == [.info])
    #expect(findings.first?.evidence.map(\.frame) == [4])
  }

  @Test func `it gives its address back, and nothing follows`() throws {
    var scene = Scene.leased("L2QVLAN=120")
    scene.ask(.release)
    #expect(try Self.findings(scene).messages.first?.hasSuffix("comes after frame 5") == true)
  }

  @Test func `it asks again, and again untagged`() throws {
    var scene = Scene.leased("L2QVLAN=120")
    scene.ask(.release)
    scene.lease("L2QVLAN=120", xid: 2)
    let findings = try Self.findings(scene)
    #expect(findings.messages.first?.hasSuffix("it still speaks untagged in frame 8") == true)
    #expect(findings.first?.evidence.map(\.frame) == [4, 8])
  }

  @Test func `the switch names it`() throws {
    var scene = Scene()
    scene.advertise(Scene.policy(vlan: 120))
    scene.lease()
    #expect(
      try Self.findings(scene).messages.first?.hasPrefix("lldp-med policy names VLAN 120 (frame 1)")
        == true)
  }

  @Test func `it asks there, with an answer or without`() throws {
    var scene = Scene.leased("L2QVLAN=120")
    scene.ask(.discover, xid: 2, vlan: 120)
    #expect(try Self.findings(scene).isEmpty)
    scene.lease("L2QVLAN=120", xid: 3)
    #expect(try Self.findings(scene).isEmpty)
  }

  @Test(arguments: [nil, "L2QVLAN=0", "L2Q=2,L2QVLAN=120", "L2QVLAN=5000", "SIG=2"])
  func `nobody names one`(text: String?) throws {
    #expect(try Self.findings(.leased(text)).isEmpty)
  }

  @Test func `it is tagged already, or has no address`() throws {
    var tagged = Scene()
    tagged.lease("L2QVLAN=120", vlan: 130)
    #expect(try Self.findings(tagged).isEmpty)
    var asking = Scene()
    asking.advertise(Scene.policy(vlan: 120))
    asking.discovers(at: [1, 5])
    #expect(try Self.findings(asking).isEmpty)
  }
}
