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
    #expect(try scene.stage(.vlan).source == "not seen: stored in the phone, or set by hand")
  }

  @Test(
    arguments: [
      (nil, nil, "untagged", "nothing names a voice VLAN"),
      ("L2QVLAN=120", nil, "untagged", "although VLAN 120 was named"),
      ("L2QVLAN=0", 0, "priority-tagged (VID 0)", "nothing names a voice VLAN"),
      ("L2Q=2,L2QVLAN=120", nil, "untagged", "option 242 turns tagging off"),
    ] as [(String?, Int?, String, String)])
  func `without a VLAN`(text: String?, tag: Int?, value: String, source: String) throws {
    var scene = Scene()
    scene.lease(text, vlan: tag)
    let stage = try scene.stage(.vlan)
    #expect(stage.status == .pass)
    #expect(stage.value == value)
    #expect(stage.source == source)
    #expect(stage.frames == [4])
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
