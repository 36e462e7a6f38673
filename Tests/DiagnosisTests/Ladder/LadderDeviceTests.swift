import DHCP
import Framing
import LLDP
import Testing

@testable import Diagnosis

/// The ladders of whole start-ups.
@Suite struct LadderDeviceTests {
  private static func ladder(_ scene: Scene) throws -> Ladder {
    let diagnosis = scene.diagnosis()
    let story = try #require(diagnosis.stories.first { $0.device.mac == Scene.phone })
    return story.ladder(among: LadderParties(diagnosis.timeline))
  }

  @Test func `a lease is four arrows between phone and server`() throws {
    let ladder = try Self.ladder(Scene.leased("HTTPSRVR=192.0.2.10"))
    #expect(ladder.steps.map(\.summary) == ["DISCOVER", "OFFER", "REQUEST", "ACK"])
    #expect(ladder.steps.map(\.from.role) == [.phone, .dhcpServer, .phone, .dhcpServer])
    #expect(ladder.steps.map(\.to.role) == [.dhcpServer, .phone, .dhcpServer, .phone])
    #expect(ladder.steps.map(\.isBroadcast) == [true, false, false, false])
    #expect(ladder.steps[3].detail == "192.0.2.101, option 242")
    #expect(ladder.parties.map(\.role) == [.phone, .dhcpServer])
    #expect(ladder.parties[0].address == .v4(Scene.address))
    #expect(ladder.parties[1].mac == Scene.server)
    #expect(ladder.parties[1].address == .v4(Scene.dhcpServer))
  }

  @Test func `what nobody answers leads to a server that nobody saw`() throws {
    var scene = Scene()
    scene.discovers(at: [0, 4, 12], vlan: 20)
    let ladder = try Self.ladder(scene)
    #expect(ladder.steps.map(\.repetitions) == [3])
    #expect(ladder.steps.map(\.vlan.rawValue) == [20])
    #expect(ladder.parties.last?.isUnseen == true)
  }

  @Test func `a server on another VLAN did not answer here`() throws {
    var scene = Scene()
    scene.discovers(at: [0, 4, 12], vlan: 20)
    scene.lease()
    let ladder = try Self.ladder(scene)
    #expect(ladder.steps.map(\.summary) == ["DISCOVER", "DISCOVER", "OFFER", "REQUEST", "ACK"])
    #expect(ladder.steps.map(\.to.isUnseen) == [true, false, false, false, false])
  }

  @Test func `an answer that was captured without its tag is an answer`() throws {
    var scene = Scene()
    scene.ask(.discover, vlan: 20)
    scene.answer(.offer)
    let ladder = try Self.ladder(scene)
    #expect(ladder.steps.map(\.to.isUnseen) == [false, false])
  }

  @Test func `a relay stands between, with both of its sides`() throws {
    let agent = IPv4Address(192, 0, 2, 254)
    var scene = Scene()
    scene.ask(.discover)
    scene.ask(.discover, agent: agent, from: Scene.otherServer)
    scene.answer(.offer, agent: agent, to: 67)
    scene.answer(.offer, agent: agent, from: Scene.otherServer)
    let ladder = try Self.ladder(scene)
    #expect(ladder.parties.map(\.role) == [.phone, .relay, .dhcpServer])
    #expect(ladder.steps.map(\.from.role) == [.phone, .relay, .dhcpServer, .relay])
    #expect(ladder.steps.map(\.to.role) == [.relay, .dhcpServer, .relay, .phone])
    #expect(ladder.parties[1].address == .v4(agent))
  }

  @Test func `switch and phone advertise to each other`() throws {
    var scene = Scene()
    scene.advertise(Scene.policy(vlan: 120))
    scene.introduce("J179")
    scene.advertise(Scene.policy(vlan: 120))
    let ladder = try Self.ladder(scene)
    #expect(ladder.parties.map(\.role) == [.phone, .networkSwitch])
    #expect(ladder.parties[1].name == "sw1")
    #expect(ladder.steps.map(\.kind) == [.lldp, .lldp])
    #expect(ladder.steps.map(\.repetitions) == [2, 1])
    #expect(ladder.steps.map(\.detail) == ["port 1/5, voice VLAN 120", "J179"])
    #expect(ladder.steps[0].frames.map(\.number) == [1, 3])
  }

  @Test func `a phone without a switch still has a lane to speak to`() throws {
    var scene = Scene()
    scene.introduce("J179")
    let ladder = try Self.ladder(scene)
    #expect(ladder.parties.map(\.role) == [.phone, .networkSwitch])
    #expect(ladder.parties[1].isUnseen)
  }
}
