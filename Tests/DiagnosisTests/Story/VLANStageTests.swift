import Framing
import SSON
import Testing

@testable import Diagnosis

@Suite struct VLANStageTests {
  @Test func `told by the switch's policy`() throws {
    var scene = Scene()
    scene.advertise(Scene.policy(vlan: 120))
    scene.lease("L2QVLAN=120", vlan: 120)
    #expect(
      try scene.stage(.vlan)
        == StageResult(
          .vlan, .pass, value: "120 tagged, priority 5, DSCP 46", source: "lldp-med policy",
          frames: [1, 5]))
  }

  @Test func `told by the string`() throws {
    var scene = Scene()
    scene.lease("L2QVLAN=120", vlan: 120)
    let stage = try scene.stage(.vlan)
    #expect(stage.value == "120 tagged, priority 6")
    #expect(stage.source == "option 242")
  }

  @Test func `stored in the phone`() throws {
    var scene = Scene()
    scene.lease(vlan: 120)
    #expect(try scene.stage(.vlan).source == "not told here: stored in the phone, or set by hand")
  }

  @Test(
    arguments: [
      (nil, nil, .pass, "untagged", "nothing names a voice VLAN"),
      (
        "L2QVLAN=120", nil, .warning, "untagged, but told to use VLAN 120", "option 242"
      ),
      ("L2QVLAN=0", 0, .pass, "priority-tagged (VID 0)", "option 242"),
      ("L2Q=2,L2QVLAN=120", nil, .pass, "untagged", "option 242"),
      (
        "L2Q=2,L2QVLAN=120", 120, .warning,
        "120 tagged, priority 6, but told to use the untagged VLAN", "option 242"
      ),
      (
        "L2QVLAN=120", 130, .warning, "130 tagged, priority 6, but told to use VLAN 120",
        "option 242"
      ),
    ] as [(String?, Int?, StageResult.Status, String, String)])
  func `what it uses and what it was told`(
    text: String?, tag: Int?, status: StageResult.Status, value: String, source: String
  ) throws {
    var scene = Scene()
    scene.lease(text, vlan: tag)
    #expect(
      try scene.stage(.vlan)
        == StageResult(.vlan, status, value: value, source: source, frames: [4]))
  }

  @Test func `while it asks`() throws {
    var scene = Scene()
    scene.discovers(at: [0], vlan: 120)
    #expect(
      try scene.stage(.vlan)
        == StageResult(
          .vlan, .notSeen, value: "asking on VLAN 120; no address yet", frames: [1]))
    scene.discovers(at: [4])
    #expect(try scene.stage(.vlan).value == "asking on the untagged VLAN; no address yet")
  }

  @Test func `from an address that only ARP shows`() throws {
    var scene = Scene()
    scene.introduce("J179")
    #expect(try scene.stage(.vlan) == StageResult(.vlan, .notSeen))
    scene.arp(Scene.address)
    #expect(try scene.stage(.vlan).frames == [2])
  }
}
