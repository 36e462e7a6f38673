import DHCP
import Framing
import SSON
import Testing
import Wire

@testable import Discovery

extension ArrowWalk {
  /// The VLANs of the DISCOVERs, each once in a row.
  private static func places(_ world: ScriptedNetwork) -> [UInt16?] {
    world.sent.reduce(into: []) { places, sent in
      guard case .dhcp(let message, _, _) = sent.frame.content, message.messageType == .discover
      else { return }
      let place = sent.frame.tag?.id.rawValue
      if places.last != .some(place) { places.append(place) }
    }
  }

  private static func begin(_ mode: String, _ vlan: String, _ place: UInt16?) -> ArrowWalk {
    ArrowWalk("state.tag", "L2Q=\(mode), L2QVLAN=\(vlan)") {
      var world = try network(parameters: [("L2Q", mode), ("L2QVLAN", vlan)])
      world.run(until: 0)
      #expect(places(world) == [place])
    }
  }

  static let vlanTest: [ArrowWalk] = [
    begin("0", "0", nil), begin("0", "20", 20), begin("1", "0", 0), begin("1", "20", 20),
    begin("2", "0", nil), begin("2", "20", nil),
    ArrowWalk("DISCOVER", "OFFER without option 51 -> discard, keep waiting") {
      var world = try network()
      world.scopes[0]?.lease = nil
      world.run(until: 50)
      #expect(world.dhcp.allSatisfy { $0.type == .discover } && world.dhcp.count >= 4)
      #expect(world.machine.state == .addressing)
    },
    ArrowWalk("DISCOVER", "OFFER ok -> T_vlan stops, REQUEST, ACK is applied") {
      var world = try network(parameters: [("L2QVLAN", "20")])
      world.handle(.linkUp)
      #expect(world.machine.timers[.vlan] == nil)
      world.run(until: 10)
      #expect(world.dhcp.map(\.type).prefix(2) == [.discover, .request])
      #expect(world.machine.lease?.address == voiceAddress)
    },
    ArrowWalk("ACK", "another VLAN -> RELEASE, DISCOVER there, T_vlan restarts") {
      var world = try network(siteString: "HTTPSRVR=192.0.2.10,L2QVLAN=20")
      world.scopes[20] = nil
      world.run(until: 30)
      #expect(world.dhcp.map(\.type).prefix(4) == [.discover, .request, .release, .discover])
      #expect(places(world) == [nil, 20])
      #expect(world.machine.timers[.vlan] != nil)
    },
    ArrowWalk("ACK", "another VLAN, but LLDP set it -> stays") {
      var world = try network(siteString: "HTTPSRVR=192.0.2.10,L2QVLAN=30")
      world.advertisement = (SwitchTLV.unit(SwitchTLV.voice20), 0)
      world.run(until: 20)
      #expect(world.machine.tagging == vlan20 && world.machine.state == .operational)
      #expect(!world.logged(.vlanFromLLDP).isEmpty)
    },
    ArrowWalk("T_vlan", "L2Q=1 -> VID 0") {
      var world = try network(parameters: [("L2Q", "1"), ("L2QVLAN", "20")])
      world.scopes[20] = nil
      world.run(until: 80)
      #expect(places(world) == [20, 0])
      #expect(world.machine.parameters[.vlanList] == nil)
    },
    ArrowWalk("T_vlan", "L2Q=0 -> untagged") {
      var world = try network(parameters: [("L2Q", "0"), ("L2QVLAN", "20")])
      world.scopes[20] = nil
      world.run(until: 80)
      #expect(places(world) == [20, nil])
    },
    ArrowWalk("T_vlan", "VLANTEST=10 -> after 10 s") {
      var world = try network(parameters: [("L2QVLAN", "20"), ("VLANTEST", "10")])
      world.scopes[20] = nil
      world.run(until: 11)
      #expect(places(world) == [20, nil])
    },
    ArrowWalk("T_vlan", "VLANTEST=0 -> never leaves the VLAN") {
      var world = try network(parameters: [("L2QVLAN", "20"), ("VLANTEST", "0")])
      world.scopes[20] = nil
      world.run(until: 2000)
      #expect(places(world) == [20] && world.machine.state == .addressing)
    },
    ArrowWalk("T_vlan", "96x1 SIP -> VLANLIST") {
      var world = try network(.p96x1SIP, parameters: [("L2QVLAN", "20")])
      world.scopes[20] = nil
      world.run(until: 80)
      #expect(world.saved?[.vlanList]?.value == "20")
    },
    ArrowWalk("after fallback", "96x1 H.323 -> the VLAN is tried again") {
      var world = try network(.p96x1H323, siteString: "HTTPSRVR=192.0.2.10,L2QVLAN=20")
      world.scopes[20] = nil
      world.run(until: 250)
      #expect(places(world).count >= 4)
      #expect(world.logged(.vlanTriedAgain).allSatisfy { !$0.isAssumed })
    },
    ArrowWalk("after fallback", "4600 R2.6 -> the VLAN is tried again") {
      var world = try network(.p4600)
      world.scopes[0]?.siteString = nil
      world.scopes[0]?.ownOption = "L2QVLAN=20"
      world.scopes[20] = nil
      world.run(until: 250)
      #expect(places(world).count >= 4)
    },
    ArrowWalk("after fallback", "older releases -> not before a reset") {
      var profile = PhoneProfile.p96x1H323
      profile.behaviour.vlan.afterFallback = Sourced(.needsReset)
      var world = try network(profile, siteString: "HTTPSRVR=192.0.2.10,L2QVLAN=20")
      world.scopes[20] = nil
      world.run(until: 250)
      #expect(places(world) == [nil, 20, nil] && world.machine.state == .operational)
    },
    ArrowWalk("after fallback", "96x1 SIP, the VLAN is on VLANLIST -> not tried, REUSE (B2)") {
      var world = try network(
        .p96x1SIP, parameters: saved + [("VLANLIST", "20")],
        siteString: "HTTPSRVR=192.0.2.10,L2QVLAN=20")
      world.scopes[0]?.address = IPv4Address(192, 0, 2, 88)
      world.run(until: 60)
      #expect(places(world) == [nil] && world.logged(.vlanReuse).count == 1)
    },
  ]
}
