import DHCP
import Framing
import LLDP
import SSON
import TestSupport
import Testing
import Wire

@testable import Discovery

@Suite struct PhoneMachineTests {
  static let upgrade = "http://192.0.2.10/J100Supgrade.txt"
  static let settings = "http://192.0.2.10/46xxsettings.txt"
  static let controller = "SET SIP_CONTROLLER_LIST 192.0.2.20:5061;transport=tls\n"

  /// A network with everything a J100 needs, in the VLAN without tag.
  static func network(
    _ profile: PhoneProfile = .j100SIP, parameters: [(SSONName, String)] = [],
    siteString: String? = "HTTPSRVR=192.0.2.10",
    _ change: (inout PhoneMachine.Configuration) -> Void = { _ in }
  ) throws -> ScriptedNetwork {
    var world = try ScriptedNetwork(profile, parameters: parameters, change)
    world.scopes[0] = .init(siteString: siteString)
    world.files[upgrade] = "GET 46xxsettings.txt\n"
    world.files[settings] = controller
    return world
  }

  @Test func `link wait to operational: address, router, files, registration`() throws {
    var world = try Self.network()
    world.run(until: 20)
    #expect(
      world.states == [
        .addressing, .routerCheck, .download, .registration, .operational,
      ])
    #expect(world.dhcp.map(\.type) == [.discover, .request])
    #expect(world.fetched == [Self.upgrade, Self.settings])
    #expect(world.machine.router == Server.address && world.machine.tagging == .untagged)
    #expect(world.machine.lease?.address == Server.given)
  }

  @Test func `a VLAN in the ACK: release, and everything again in that VLAN`() throws {
    var world = try Self.network(siteString: "L2Q=1,L2QVLAN=20,HTTPSRVR=192.0.2.10")
    world.scopes[20] = .init(
      siteString: "L2Q=1,L2QVLAN=20,HTTPSRVR=192.0.2.10", address: IPv4Address(198, 51, 100, 7))
    world.run(until: 30)
    #expect(world.machine.state == .operational)
    #expect(world.dhcp.map(\.type) == [.discover, .request, .release, .discover, .request])
    #expect(world.dhcp.map(\.vlan) == [0, 0, 0, 20, 20])
    #expect(world.machine.tagging == .vlan(VLANID(lowBitsOf: 20)))
    #expect(world.machine.lease?.address == IPv4Address(198, 51, 100, 7))
  }

  @Test func `taken away in good order it gives its address back, says goodbye and is silent`()
    throws
  {
    var world = try Self.network()
    world.advertisement = (SwitchTLV.unit(SwitchTLV.fileServer), 1)
    world.run(until: 20)
    let actions = world.machine.shutDown(at: world.now)
    let frames = actions.compactMap { action -> PhoneFrame? in
      if case .send(let frame) = action { frame } else { nil }
    }
    let messages = frames.compactMap { frame -> DHCPMessageType? in
      if case .dhcp(let message, _, _) = frame.content { message.messageType } else { nil }
    }
    let units = frames.compactMap { frame -> LLDPDataUnit? in
      if case .lldp(let unit) = frame.content { unit } else { nil }
    }
    #expect(messages == [.release])
    #expect(units.map(\.isShutdown) == [true])
    #expect(world.machine.timers.isEmpty && world.machine.state == .linkWait)
    #expect(world.machine.shutDown(at: world.now).isEmpty)
  }

  @Test func `a silent VLAN is left after VLANTEST`() throws {
    var world = try Self.network(parameters: [("L2Q", "1"), ("L2QVLAN", "20")])
    world.run(until: 100)
    #expect(world.machine.state == .operational && world.machine.tagging == .priorityOnly)
    #expect(world.dhcp.map(\.vlan).contains(20) && world.logged(.vlanFallback).count == 1)
    #expect(world.sent.first { $0.frame.tag?.id == .some(.none) }?.time == second(60))
  }

  @Test func `LLDP during DHCP: the VLAN at once, and its server without option 242`() throws {
    var world = try Self.network(siteString: nil)
    world.scopes = [20: .init()]
    world.advertisement = (SwitchTLV.unit(SwitchTLV.voice20, SwitchTLV.fileServer), 2)
    world.files["https://192.0.2.10/J100Supgrade.txt"] = Self.controller
    world.run(until: 40)
    #expect(world.machine.state == .operational)
    #expect(world.machine.tagging == .vlan(VLANID(lowBitsOf: 20)))
    #expect(world.fetched == ["https://192.0.2.10/J100Supgrade.txt"])
    #expect(world.dhcp.filter { $0.type == .request }.map(\.vlan) == [20])
  }

  @Test func `a VLAN of the ACK that is silent: back, and there to stay on a J100`() throws {
    var world = try Self.network(siteString: "L2Q=0,L2QVLAN=20,HTTPSRVR=192.0.2.10")
    world.run(until: 100)
    #expect(world.machine.state == .operational && world.machine.tagging == .untagged)
    #expect(world.dhcp.filter { $0.type == .release }.count == 1)
    #expect(world.logged(.vlanNeedsReset).map(\.isAssumed) == [true])
  }

  @Test func `a VLAN of LLDP that is silent is left for good`() throws {
    var world = try Self.network()
    world.advertisement = (SwitchTLV.unit(SwitchTLV.voice20), 0.5)
    world.scopes[0]?.lease = 86_400
    world.run(until: 600)
    #expect(world.machine.state == .operational && world.machine.starts == 1)
    #expect(world.machine.tagging == .priorityOnly)
  }

  @Test func `server wait, LLDP: the file server comes with the next advertisement`() throws {
    var world = try Self.network(siteString: nil)
    world.advertisement = (SwitchTLV.unit(SwitchTLV.fileServer), 25)
    world.files["https://192.0.2.10/J100Supgrade.txt"] = Self.controller
    world.run(until: 24)
    #expect(world.machine.state == .serverWait)
    world.run(until: 40)
    #expect(world.machine.state == .operational)
  }

  @Test func `server wait, timerFired: a J100 asks its user, then goes there`() throws {
    var world = try Self.network(siteString: nil)
    world.run(until: 40)
    #expect(world.machine.state == .manualEntry && world.prompts == [.fileServer])
    world.handle(.pressed(.fileServer("no server!")))
    #expect(world.prompts.count == 2)
    world.handle(.pressed(.fileServer("192.0.2.10")))
    #expect(world.machine.state == .operational)
    #expect(world.saved?[.httpServer]?.value == "192.0.2.10")
  }

  @Test func `server wait, timerFired: an H.323 phone goes on after its time`() throws {
    var world = try Self.network(
      .j100H323, parameters: [("MCIPADD", "192.0.2.20")], siteString: nil)
    world.run(until: 55)
    #expect(world.machine.state == .serverWait)
    world.run(until: 70)
    #expect(world.machine.state == .operational)
    #expect(world.logged(.phoneWithoutServer).map(\.isAssumed) == [false])
  }

  @Test func `no server gives the upgrade file: a J100 asks, an H.323 phone goes on`() throws {
    var world = try Self.network()
    world.files = [:]
    world.run(until: 20)
    #expect(world.machine.state == .manualEntry && world.prompts == [.fileServer])
    #expect(world.fetched == [Self.upgrade])
    var other = try Self.network(.p96x1H323, parameters: [("MCIPADD", "192.0.2.20")])
    other.files = [:]
    other.run(until: 20)
    #expect(other.machine.state == .operational && other.prompts.isEmpty)
  }

  @Test func `a file server that the settings file names counts from the next file on`() throws {
    var world = try Self.network { $0.software = "FW_1.bin" }
    world.names["fw.example.com"] = "192.0.2.30"
    world.files[Self.settings] =
      Self.controller + "SET HTTPSRVR fw.example.com\nSET APPNAME FW_2.bin\n"
    world.files["http://fw.example.com/FW_2.bin"] = ""
    world.run(until: 20)
    #expect(world.fetched == [Self.upgrade, Self.settings, "http://fw.example.com/FW_2.bin"])
    #expect(world.machine.state == .restarting && world.machine.software == "FW_2.bin")
  }

  @Test func `without a call server the phone stays unregistered`() throws {
    var world = try Self.network()
    world.files[Self.settings] = "SET SNTPSRVR 192.0.2.5\n"
    world.run(until: 100)
    #expect(world.machine.state == .registration)
    #expect(world.machine.registrationState == .noServer && world.machine.files.count == 2)
  }

  @Test func `LLDP off: no advertisement is sent and no server waited for`() throws {
    var world = try Self.network(parameters: [("LLDP_ENABLED", "0")], siteString: nil)
    world.advertisement = (SwitchTLV.unit(SwitchTLV.voice20), 1)
    world.run(until: 10)
    #expect(world.machine.state == .manualEntry && world.machine.tagging == .untagged)
  }

  @Test func `no router answers: the first of the list is used, which is assumed`() throws {
    var world = try Self.network()
    world.routersAnswer = false
    world.run(until: 20)
    #expect(world.machine.state == .operational && world.machine.router == Server.address)
    #expect(world.logged(.phoneNoRouter).count == 1)
  }

  @Test func `a static address: no DHCP, no VLAN from LLDP`() throws {
    var world = try Self.network(parameters: [
      ("USE_DHCP", "0"), ("IPADD", "192.0.2.50"), ("NETMASK", "255.255.255.0"),
      ("ROUTER", "192.0.2.1"), ("HTTPSRVR", "192.0.2.10"),
    ])
    world.advertisement = (SwitchTLV.unit(SwitchTLV.voice20), 1)
    world.run(until: 100)
    #expect(world.machine.state == .operational && world.dhcp.isEmpty)
    #expect(world.machine.lease?.address == IPv4Address(192, 0, 2, 50))
    #expect(world.machine.tagging == .untagged && world.machine.starts == 1)
    #expect(world.logged(.lldpStaticAddress).count > 0)
  }

  @Test func `LLDP after the address: H.323 restarts in the VLAN, a 4600 only changes`() throws {
    for (profile, starts) in [(PhoneProfile.p96x1H323, 2), (.p4600, 1)] {
      var world = try Self.network(profile, siteString: nil)
      world.scopes[20] = .init(address: IPv4Address(198, 51, 100, 7))
      world.advertisement = (SwitchTLV.unit(SwitchTLV.nameVoice20), 20)
      world.run(until: 200)
      #expect(world.machine.starts == starts, "\(profile.title)")
      #expect(world.machine.tagging == .vlan(VLANID(lowBitsOf: 20)), "\(profile.title)")
      #expect(world.dhcp.filter { $0.type == .release }.map(\.vlan) == [0])
      #expect(world.states.contains(.restarting) == (starts == 2))
    }
  }

  @Test func `the upgrade file names other software: a restart with it`() throws {
    var world = try Self.network { $0.software = "FW_1.bin" }
    world.files[Self.settings] = Self.controller + "SET APPNAME FW_2.bin\n"
    world.files["http://192.0.2.10/FW_2.bin"] = ""
    world.run(until: 100)
    #expect(world.machine.starts == 2 && world.machine.software == "FW_2.bin")
    #expect(world.machine.state == .operational)
    #expect(world.fetched.filter { $0.hasSuffix(".bin") }.count == 1)
  }

  @Test func `a conflict while checking: DECLINE, and again`() throws {
    var world = try Self.network()
    world.handle(.linkUp)
    #expect(world.machine.dhcp.state == .checking)
    let other = ARPMessage(
      .reply, sender: (MACAddress(lowBitsOf: 9), Server.given), target: (Server.mac, .any))
    world.handle(.arp(other, tag: VLANTag(VLANID(lowBitsOf: 30))))
    #expect(world.machine.dhcp.state == .checking)
    world.handle(.arp(other, tag: nil))
    #expect(world.dhcp.map(\.type) == [.discover, .request, .decline])
    world.run(until: 60)
    #expect(world.machine.state == .operational)
  }

  @Test func `renewal goes to the server's own address; a NAK begins again`() throws {
    var world = try Self.network()
    world.run(until: 20)
    world.scopes[0]?.address = IPv4Address(192, 0, 2, 77)
    world.run(until: 400)
    let renewal = world.sent.last { frame in
      if case .dhcp(_, _, Server.address) = frame.frame.content { true } else { false }
    }
    #expect(renewal?.frame.destination == MACAddress(lowBitsOf: 2))
    #expect(world.machine.lease?.address == IPv4Address(192, 0, 2, 77))
    #expect(world.machine.state == .operational)
    #expect(world.states.filter { $0 == .addressing }.count == 2)
  }

  @Test func `the lease ends: kept with DHCPSTD=0, a restart with 1`() throws {
    for (value, starts) in [("0", 1), ("1", 2)] {
      var world = try Self.network(parameters: [("DHCPSTD", value)])
      world.run(until: 20)
      world.scopes = [:]
      world.run(until: 700)
      #expect(world.machine.starts == starts)
      #expect((world.machine.lease == nil) == (starts == 2))
    }
  }

  @Test func `a 96x1 keeps its registration and reuses it`() throws {
    var world = try Self.network(.p96x1SIP, siteString: "HTTPSRVR=192.0.2.10")
    world.files["http://192.0.2.10/96x1Supgrade.txt"] = Self.controller
    world.run(until: 20)
    let kept = try #require(world.saved)
    #expect(kept[.reuseAddress]?.value == Server.given.description)
    #expect(kept[.reuseAddress]?.origin == .saved && kept[.reuseTagging]?.value == "0")

    var later = try ScriptedNetwork(.p96x1SIP) {
      $0.parameters = kept
      try? $0.parameters.set("HTTPSRVR", to: "192.0.2.10")
    }
    later.files = world.files
    later.run(until: 90)
    #expect(later.machine.lease?.address == Server.given && later.machine.dhcp.state == .extended)
    #expect(later.machine.state == .operational)
  }

  @Test func `first start: Yes, a server of the service`() throws {
    var world = try Self.network { $0.isFirstStart = true }
    world.enrollmentAnswers = [.address("https://files.example.com")]
    world.names["files.example.com"] = "192.0.2.30"
    world.files["https://files.example.com/J100Supgrade.txt"] = Self.controller
    world.run(until: 10)
    #expect(world.machine.state == .enrollment && world.prompts == [.enrollment])
    world.handle(.pressed(.yes))
    #expect(world.contacts == [nil] && world.machine.state == .operational)
    #expect(world.fetched == ["https://files.example.com/J100Supgrade.txt"])
  }

  @Test func `first start: Yes, none assigned, a code, cancelled, by hand`() throws {
    var world = try Self.network { $0.isFirstStart = true }
    world.enrollmentAnswers = [.noneAssigned, .wrongCode]
    world.run(until: 10)
    world.handle(.pressed(.yes))
    world.handle(.pressed(.code("12345678")))
    world.handle(.pressed(.cancel))
    #expect(world.contacts == [nil, "12345678"])
    #expect(world.prompts == [.enrollment, .enrollmentCode, .enrollmentCode, .fileServer])
    world.handle(.pressed(.fileServer("192.0.2.10")))
    #expect(world.machine.state == .operational)
  }

  @Test func `first start: No, the local server; timeout, the same after 60 s`() throws {
    for isPressed in [true, false] {
      var world = try Self.network { $0.isFirstStart = true }
      world.run(until: 10)
      if isPressed { world.handle(.pressed(.no)) } else { world.run(until: 70) }
      #expect(world.machine.state == .operational && world.contacts.isEmpty)
      #expect(world.fetched.first == Self.upgrade)
    }
  }

  @Test func `first start: timeout, the local server fails: the service is asked`() throws {
    var world = try Self.network { $0.isFirstStart = true }
    world.files = [:]
    world.enrollmentAnswers = [.unreachable]
    world.run(until: 100)
    #expect(world.contacts == [nil] && world.prompts.last == .fileServer)
  }

  @Test func `DES_STAT=0 in option 242: nobody is asked`() throws {
    var world = try Self.network(siteString: "HTTPSRVR=192.0.2.10,DES_STAT=0") {
      $0.isFirstStart = true
    }
    world.run(until: 20)
    #expect(world.machine.state == .operational && world.prompts.isEmpty)
  }

  @Test func `without a login the user is asked for it`() throws {
    var world = try Self.network { $0.hasLogin = false }
    world.run(until: 20)
    #expect(world.machine.state == .registration && world.prompts == [.login])
    world.handle(.pressed(.login))
    #expect(world.machine.state == .operational)
  }

  @Test func `any, linkDown: link wait without a timer, and all anew`() throws {
    var world = try Self.network()
    world.run(until: 20)
    world.handle(.linkDown)
    #expect(world.machine.state == .linkWait && world.machine.nextTimer == nil)
    #expect(world.machine.lease == nil)
    world.run(until: 40)
    #expect(world.machine.state == .operational && world.machine.starts == 2)
  }

  @Test func `an OFFER of another VLAN does not reach the phone, and the log says so`() throws {
    var world = try ScriptedNetwork()
    world.handle(.linkUp)
    guard case .dhcp(let discover, _, _) = try #require(world.sent.first).frame.content else {
      Issue.record("no DISCOVER")
      return
    }
    let offer = Server.answer(.offer, to: discover)
    world.handle(
      .dhcp(offer, tag: VLANTag(VLANID(lowBitsOf: 30)), from: MACAddress(lowBitsOf: 2)))
    #expect(world.machine.dhcp.state == .selecting && world.logged(.phoneOtherVLAN).count == 1)
  }

  @Test func `a question for the phone's address is answered`() throws {
    var world = try Self.network()
    world.run(until: 20)
    let asker = (MACAddress(lowBitsOf: 7), IPv4Address(192, 0, 2, 7))
    world.handle(
      .arp(
        ARPMessage(.request, sender: asker, target: (MACAddress(lowBitsOf: 0), Server.given)),
        tag: nil))
    let frame = try #require(world.sent.last?.frame)
    #expect(frame.destination == asker.0)
    guard case .arp(let reply) = frame.content else {
      Issue.record("no answer")
      return
    }
    #expect(reply.operation == .reply && reply.senderAddress == Server.given)
  }
}
