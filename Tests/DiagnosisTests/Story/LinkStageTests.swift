import LLDP
import Testing

@testable import Diagnosis

@Suite struct LinkStageTests {
  @Test func `the switch and its port`() throws {
    var scene = Scene.leased()
    scene.advertise()
    scene.advertise()
    #expect(
      try scene.stage(.link)
        == StageResult(.link, .pass, value: "sw1, port 1/5", source: "lldp", frames: [5, 6]))
  }

  @Test func `a switch without a name has an address`() throws {
    var scene = Scene.leased()
    let capabilities = SystemCapabilities(available: .bridge, enabled: .bridge)
    scene.lldp([LLDPTLV(capabilities)], from: Scene.voiceSwitch)
    #expect(try scene.stage(.link).value == "02:00:00:00:00:aa")
  }

  @Test func `the phone alone`() throws {
    var scene = Scene()
    scene.introduce("J179")
    let stage = try scene.stage(.link)
    #expect(stage.status == .pass)
    #expect(stage.value == "the phone sends LLDP; no switch was heard")
    #expect(stage.frames == [1])
  }

  @Test func `no LLDP at all`() throws {
    #expect(try Scene.leased().stage(.link) == StageResult(.link, .notSeen))
  }
}
