import DHCP
import Framing
import LLDP
import SSON
import Services
import Testing
import Wire

@testable import Discovery

extension ArrowWalk {
  private static func port(
    _ last: EAPPacket.Code
  ) -> @Sendable (EAPOLFrame) -> [EAPOLFrame] {
    { frame in
      if frame.type == .start {
        return [EAPOLFrame(EAPPacket(.request, identifier: 1, type: .identity))]
      }
      return [EAPOLFrame(EAPPacket(last, identifier: 1))]
    }
  }

  static let boot: [ArrowWalk] = [
    ArrowWalk("POWER_UP", "parameters are loaded -> LINK_WAIT") {
      let world = try network(parameters: [("L2QVLAN", "20")])
      #expect(world.machine.state == .linkWait)
      #expect(world.machine.parameters[.l2qVLAN]?.value == "20")
      #expect(world.machine.tagging == .untagged && world.machine.nextTimer == nil)
    },
    ArrowWalk("LINK_WAIT", "link up -> AUTH") {
      var world = try network(parameters: [("DOT1XSTAT", "1")])
      world.handle(.linkUp)
      #expect(world.machine.state == .authentication)
      #expect(world.sent.map(\.frame.content) == [.eapol(EAPOLFrame(.start))])
      #expect(world.sent.first?.frame.destination == MACAddress(lowBitsOf: 0x0180_C200_0003))
    },
    ArrowWalk("LINK_WAIT", "link up, supplicant off -> L2_INIT, DHCP") {
      var world = try network()
      world.handle(.linkUp)
      #expect(world.states.first == .addressing)
    },
    ArrowWalk("AUTH", "success -> L2_INIT") {
      var world = try network(parameters: [("DOT1XSTAT", "1")])
      world.port = port(.success)
      world.run(until: 20)
      expect(world, goes: .authentication, to: .addressing)
      #expect(world.machine.supplicantState == .authenticated)
      #expect(world.machine.state == .operational)
    },
    ArrowWalk("AUTH", "failure -> L2_INIT, tried again after 60 s") {
      var world = try network(parameters: [("DOT1XSTAT", "1")])
      world.port = port(.failure)
      world.scopes = [:]
      world.run(until: 50)
      expect(world, goes: .authentication, to: .addressing)
      #expect(world.machine.supplicantState == .held)
      world.port = port(.success)
      world.scopes[0] = .init(siteString: "HTTPSRVR=192.0.2.10")
      world.run(until: 150)
      #expect(world.machine.supplicantState == .authenticated)
      #expect(world.machine.state == .operational && world.machine.starts == 1)
    },
    ArrowWalk("AUTH", "no authenticator -> L2_INIT") {
      var world = try network(parameters: [("DOT1XSTAT", "1")])
      world.run(until: 89)
      #expect(world.states == [.authentication])
      world.run(until: 120)
      expect(world, goes: .authentication, to: .addressing)
      #expect(world.logged(.accessStarts).map(\.isAssumed) == [true])
      #expect(world.machine.state == .operational)
    },
    ArrowWalk("L2_INIT", "tagging by L2Q and L2QVLAN, LLDP is heard") {
      var world = try network(parameters: [("L2Q", "1"), ("L2QVLAN", "20")])
      world.run(until: 0)
      #expect(world.dhcp.map(\.vlan).first == 20)
      world.handle(.lldp(SwitchTLV.unit(SwitchTLV.fileServer)))
      #expect(!world.logged(.lldpAnswers).isEmpty)
    },
    ArrowWalk("L2_INIT", "static address -> ROUTER_CHECK") {
      var world = try network(parameters: [
        ("USE_DHCP", "0"), ("IPADD", "192.0.2.50"), ("ROUTER", "192.0.2.1"),
      ])
      world.run(until: 1)
      #expect(world.states.first == .routerCheck && world.dhcp.isEmpty)
    },
    ArrowWalk("DHCP", "BOUND -> ROUTER_CHECK") {
      var world = try network()
      world.run(until: 10)
      expect(world, goes: .addressing, to: .routerCheck)
    },
    ArrowWalk("DHCP", "REUSE -> ROUTER_CHECK, DHCP stays in extended rebinding") {
      var world = try network(.p96x1SIP, parameters: saved)
      world.scopes = [:]
      world.run(until: 90)
      expect(world, goes: .addressing, to: .routerCheck)
      #expect(world.machine.dhcpState == .extended)
    },
    ArrowWalk("ROUTER_CHECK", "first answer -> ROUTER_IN_USE") {
      var world = try network()
      world.run(until: 10)
      #expect(world.machine.router == Server.address)
      #expect(world.logged(.phoneNoRouter).isEmpty)
    },
    ArrowWalk("ROUTER_CHECK", "none answers -> the first of the list, assumed") {
      var world = try network()
      world.routersAnswer = false
      world.run(until: 10)
      #expect(world.machine.router == Server.address)
      #expect(world.logged(.phoneNoRouter).map(\.isAssumed) == [true])
    },
    ArrowWalk("ROUTER_CHECK", "none answers and REUSE=1 -> the saved router") {
      var world = try network(
        .p96x1SIP, parameters: saved + [("REUSE_ROUTER_IN_USE", "192.0.2.9")])
      world.scopes = [:]
      world.routersAnswer = false
      world.run(until: 90)
      #expect(world.machine.router == IPv4Address(192, 0, 2, 9))
      #expect(world.logged(.phoneSavedRouter).map(\.isAssumed) == [false])
    },
    ArrowWalk("ROUTER_CHECK", "LLDP so far counts -> SERVER_DISCOVERY") {
      var world = try network(siteString: nil)
      world.advertisement = (SwitchTLV.unit(SwitchTLV.fileServer), 0.5)
      world.files["https://192.0.2.10/J100Supgrade.txt"] = PhoneMachineTests.controller
      world.run(until: 10)
      expect(world, goes: .routerCheck, to: .download)
      #expect(world.fetched == ["https://192.0.2.10/J100Supgrade.txt"])
    },
    ArrowWalk("SERVER_DISCOVERY", "J100 SIP, first boot -> B3") {
      var world = try network { $0.isFirstStart = true }
      world.run(until: 10)
      expect(world, goes: .routerCheck, to: .enrollment)
    },
    ArrowWalk("SERVER_DISCOVERY", "a server is known -> DOWNLOAD") {
      var world = try network()
      world.run(until: 10)
      expect(world, goes: .routerCheck, to: .download)
    },
    ArrowWalk("SERVER_DISCOVERY", "none is known, LLDP within 30 s -> DOWNLOAD") {
      var world = try network(siteString: nil)
      world.advertisement = (SwitchTLV.unit(SwitchTLV.fileServer), 28)
      world.files["https://192.0.2.10/J100Supgrade.txt"] = PhoneMachineTests.controller
      world.run(until: 60)
      expect(world, goes: .serverWait, to: .download)
    },
    ArrowWalk("SERVER_DISCOVERY", "none -> manual entry (J100 SIP)") {
      var world = try network(siteString: nil)
      world.run(until: 60)
      expect(world, goes: .serverWait, to: .manualEntry)
    },
    ArrowWalk("SERVER_DISCOVERY", "none -> on with saved settings (J169 H.323 after 60 s)") {
      var world = try network(
        .j100H323, parameters: [("MCIPADD", "192.0.2.20")], siteString: nil)
      world.run(until: 55)
      #expect(world.machine.state == .serverWait)
      world.run(until: 80)
      expect(world, goes: .serverWait, to: .registration)
    },
    ArrowWalk("DOWNLOAD", "all files -> REGISTER") {
      var world = try network()
      world.run(until: 10)
      expect(world, goes: .download, to: .registration)
    },
    ArrowWalk("DOWNLOAD", "other software -> restart -> LINK_WAIT's arrow") {
      var world = try network { $0.software = "FW_1.bin" }
      world.files[PhoneMachineTests.settings]? += "SET APPNAME FW_2.bin\n"
      world.files["http://192.0.2.10/FW_2.bin"] = ""
      world.run(until: 100)
      expect(world, goes: .download, to: .restarting)
      expect(world, goes: .restarting, to: .addressing)
    },
    ArrowWalk("REGISTER", "SIP_CONTROLLER_LIST in order") {
      var world = try network()
      world.files[PhoneMachineTests.settings] =
        "SET SIP_CONTROLLER_LIST 192.0.2.20,192.0.2.21\n"
      world.registrationAnswer = .unreachable
      world.run(until: 20)
      #expect(world.registrations.prefix(2) == ["192.0.2.20", "192.0.2.21"])
    },
    ArrowWalk("REGISTER", "MCIPADD in order (H.323)") {
      var world = try network(.p96x1H323)
      world.files[PhoneMachineTests.settings] = "SET MCIPADD 192.0.2.20,192.0.2.21\n"
      world.registrationAnswer = .unreachable
      world.run(until: 30)
      #expect(world.registrations.prefix(2) == ["192.0.2.20", "192.0.2.21"])
    },
    ArrowWalk("REGISTER", "success -> OPERATIONAL, reuse data are saved (96x1 SIP)") {
      var world = try network(.p96x1SIP)
      world.run(until: 20)
      expect(world, goes: .registration, to: .operational)
      #expect(world.saved?[.reuseAddress]?.value == Server.given.description)
    },
    ArrowWalk("OPERATIONAL", "renewal keeps it there") {
      var world = try network()
      world.run(until: 700)
      #expect(world.states.last == .operational && world.states.count { $0 == .operational } == 1)
      #expect(world.dhcp.filter { $0.type == .request }.count >= 2)
    },
    ArrowWalk("OPERATIONAL", "LLDP is heard and sent every 30 s") {
      var world = try network(parameters: [("LLDP_ENABLED", "1")])
      world.run(until: 200)
      let times = world.sent.filter { if case .lldp = $0.frame.content { true } else { false } }
      #expect(times.count >= 6)
    },
    ArrowWalk("OPERATIONAL", "LLDP names another VLAN -> release, reset") {
      var world = try network(.p96x1H323)
      world.advertisement = (SwitchTLV.unit(SwitchTLV.voice20), 20)
      world.run(until: 200)
      expect(world, goes: .operational, to: .restarting)
      #expect(world.dhcp.map(\.type).contains(.release))
      #expect(world.machine.tagging == vlan20 && world.machine.state == .operational)
    },
    ArrowWalk("OPERATIONAL", "link down -> LINK_WAIT") {
      var world = try network()
      world.run(until: 20)
      world.handle(.linkDown)
      expect(world, goes: .operational, to: .linkWait)
    },
  ]
}
