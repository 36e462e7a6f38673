import DHCP
import Framing
import LLDP
import Testing

@testable import Diagnosis

@Suite struct SwitchPortsTests {
  static let second = MACAddress(lowBitsOf: 0x001B_4F5A_0103)

  @Test func `one port heard is everybody's`() throws {
    var scene = Scene.leased()
    scene.advertise()
    scene.advertise(Scene.policy(vlan: 120))
    let phone = try scene.phoneCase()
    #expect(phone.announcements.map(\.first.number) == [5, 6])
    #expect(!phone.isPortAmbiguous)
  }

  @Test func `nothing tells which of several is the phone's`() throws {
    var scene = Scene.leased()
    scene.advertise(port: "1/5")
    scene.advertise(port: "1/6")
    let phone = try scene.phoneCase()
    #expect(phone.announcements.isEmpty)
    #expect(phone.isPortAmbiguous)
    #expect(
      phone.linkStage.value == "several switch ports were heard; which is its own is unknown")
  }

  @Test func `the capture interface tells them apart`() throws {
    var scene = Scene()
    scene.advertise(Scene.policy(vlan: 120), port: "1/5")
    scene.introduce("J179")
    scene.interface = 1
    scene.advertise(Scene.policy(vlan: 130), port: "1/6")
    scene.introduce("J179", mac: Self.second)
    #expect(try scene.phoneCase().voicePolicy?.policy.vlan.rawValue == 120)
    let story = try scene.story(of: Self.second)
    #expect(story.phone?.voicePolicy?.policy.vlan.rawValue == 130)
    #expect(story.phone?.isPortAmbiguous == false)
  }

  @Test func `two ports on the phone's interface are ambiguous again`() throws {
    var scene = Scene()
    scene.introduce("J179")
    scene.advertise(port: "1/5")
    scene.advertise(port: "1/6")
    scene.interface = 1
    scene.advertise(port: "1/7")
    #expect(try scene.phoneCase().isPortAmbiguous)
  }

  @Test func `thousands of phones share the work`() {
    var scene = Scene()
    for port in 1...60 { scene.advertise(port: "1/\(port)") }
    for last in 1...600 as ClosedRange<UInt64> {
      scene.ask(.discover, mac: MACAddress(lowBitsOf: 0x001B_4F00_0000 + last))
    }
    let stories = scene.diagnosis().stories
    #expect(stories.filter { $0.kind == .phone }.count == 600)
    #expect(stories.allSatisfy { $0.phone?.isPortAmbiguous ?? true })
  }
}
