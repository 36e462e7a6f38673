import DHCP
import Framing
import SSON
import Testing
import Wire

@testable import Discovery

extension ArrowWalk {
  /// What a 96x1 SIP kept of a registration without tags.
  static let saved: [(SSONName, String)] = [
    ("REUSE_IPADD", "192.0.2.88"), ("REUSE_NETMASK", "255.255.255.0"),
    ("REUSE_ROUTERS", "192.0.2.1"), ("REUSE_TAGGING", "0"), ("HTTPSRVR", "192.0.2.10"),
  ]

  static let reuse: [ArrowWalk] = [
    ArrowWalk("registration", "address, mask, routers, tagging and VLAN are saved") {
      var world = try network(.p96x1SIP, parameters: [("L2Q", "1"), ("L2QVLAN", "20")])
      world.run(until: 30)
      let kept = try #require(world.saved)
      #expect(kept[.reuseAddress]?.value == voiceAddress.description)
      #expect(kept[.reuseMask]?.value == "255.255.255.0")
      #expect(kept[.reuseRouters]?.value == Server.address.description)
      #expect(kept[.reuseRouterInUse]?.value == Server.address.description)
      #expect(kept[.reuseTagging]?.value == "1" && kept[.savedVLAN]?.value == "20")
    },
    ArrowWalk("registration", "other families save nothing") {
      var world = try network(.j100SIP)
      world.run(until: 30)
      #expect(world.machine.state == .operational && world.saved?[.reuseAddress] == nil)
    },
    ArrowWalk("start", "no OFFER within REUSETIME -> the saved address") {
      var world = try network(.p96x1SIP, parameters: saved + [("REUSETIME", "40")])
      world.scopes = [:]
      world.run(until: 39)
      #expect(world.machine.lease == nil)
      world.run(until: 60)
      #expect(world.machine.lease?.address == IPv4Address(192, 0, 2, 88))
      #expect(world.machine.lease?.mask == IPv4Address(255, 255, 255, 0))
      #expect(world.machine.lease?.routers == [Server.address])
      #expect(world.logged(.vlanReuse).map(\.isAssumed) == [false])
    },
    ArrowWalk("start", "an OFFER whose VLAN is on VLANLIST -> the saved address") {
      var world = try network(
        .p96x1SIP, parameters: saved + [("VLANLIST", "20")],
        siteString: "HTTPSRVR=192.0.2.10,L2QVLAN=20")
      world.scopes[0]?.address = IPv4Address(192, 0, 2, 88)
      world.run(until: 10)
      #expect(world.logged(.vlanReuse).map(\.isAssumed) == [false])
      #expect(world.machine.lease?.address == IPv4Address(192, 0, 2, 88))
    },
    ArrowWalk("start", "REUSETIME=0 -> the saved address is not used") {
      var world = try network(.p96x1SIP, parameters: saved + [("REUSETIME", "0")])
      world.scopes = [:]
      world.run(until: 600)
      #expect(world.machine.lease == nil && world.machine.state == .addressing)
    },
    ArrowWalk("start", "tagging on without a VLAN -> the saved address is not used") {
      var world = try network(.p96x1SIP, parameters: saved + [("L2Q", "1")])
      world.scopes = [:]
      world.run(until: 600)
      #expect(world.machine.lease == nil)
    },
    ArrowWalk("start", "nothing saved -> DHCP goes on") {
      var world = try network(.p96x1SIP)
      world.scopes = [:]
      world.run(until: 600)
      #expect(world.machine.state == .addressing)
    },
    ArrowWalk("REUSE", "REUSE_TAGGING=1 -> tagged with L2QVLAN_INIT") {
      let tagged = saved.filter { $0.0 != "REUSE_TAGGING" }
      var world = try network(
        .p96x1SIP, parameters: tagged + [("REUSE_TAGGING", "1"), ("L2QVLAN_INIT", "30")])
      world.scopes = [:]
      world.run(until: 70)
      #expect(world.machine.tagging == .vlan(VLANID(lowBitsOf: 30)))
    },
    ArrowWalk("REUSE", "DHCP -> extended rebinding, the phone goes on as normal") {
      var world = try network(.p96x1SIP, parameters: saved)
      world.scopes = [:]
      world.run(until: 90)
      #expect(world.machine.dhcpState == .extended && world.machine.state == .operational)
      #expect(world.fetched.first == "http://192.0.2.10/96x1Supgrade.txt")
    },
    ArrowWalk("VLAN check before a reset", "VLAN_IN_USE != 0 -> VLANLIST") {
      var world = try network(
        .p96x1SIP, siteString: "HTTPSRVR=192.0.2.10,L2Q=1,L2QVLAN=20")
      world.scopes[30] = .init(
        siteString: "HTTPSRVR=192.0.2.10", address: IPv4Address(198, 51, 100, 30))
      world.files[PhoneMachineTests.settings]? += "SET L2QVLAN 30\n"
      world.run(until: 100)
      expect(world, goes: .download, to: .restarting)
      #expect(world.saved?[.vlanList]?.value == "20")
    },
    ArrowWalk("VLAN check before a reset", "VLAN_IN_USE = 0 -> nothing") {
      var world = try network(.p96x1SIP)
      world.files[PhoneMachineTests.settings]? += "SET L2QVLAN 20\n"
      world.run(until: 100)
      expect(world, goes: .download, to: .restarting)
      #expect(world.saved?[.vlanList] == nil && world.machine.tagging == vlan20)
    },
  ]
}
