import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct VLANPingPongTests {
  private static func scene(turns: UInt32, answers: Bool = false, text: String = "L2QVLAN=20")
    -> Scene
  {
    var scene = Scene()
    for turn in 0..<turns {
      scene.lease(text, xid: turn * 2)
      scene.ask(.discover, xid: turn * 2 + 1, vlan: 20, after: 1)
    }
    if answers { scene.answer(.offer, xid: 99, vlan: 20) }
    return scene
  }

  @Test func `there and back, twice`() throws {
    let findings = try Self.scene(turns: 2).findings(VLANPingPong.self)
    #expect(
      findings.messages == [
        "2 times an untagged ACK sends the phone to VLAN 20 (frames 4 and 9), where none of its "
          + "2 DISCOVERs is answered"
      ])
    #expect(findings.map(\.severity) == [.error])
    #expect(findings[0].quoted(from: Self.scene(turns: 2)) == ["L2QVLAN=20", "L2QVLAN=20"])
  }

  @Test func `once, answered, or not sent there`() throws {
    #expect(try Self.scene(turns: 1).findings(VLANPingPong.self).isEmpty)
    #expect(try Self.scene(turns: 3, answers: true).findings(VLANPingPong.self).isEmpty)
    #expect(try Self.scene(turns: 3, text: "L2Q=2,L2QVLAN=20").findings(VLANPingPong.self).isEmpty)
    #expect(try Self.scene(turns: 3, text: "L2QVLAN=30").findings(VLANPingPong.self).isEmpty)
  }
}
