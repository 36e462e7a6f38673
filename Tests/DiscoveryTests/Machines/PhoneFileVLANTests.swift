import DHCP
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Discovery

/// A phone whose settings file names a VLAN.
@Suite struct PhoneFileVLANTests {
  /// VLANs 20 and 30 answer, and the settings file orders `lines`.
  private func network(
    _ profile: PhoneProfile = .j100SIP, lines: String, parameters: [(SSONName, String)] = [],
    siteString: String = "HTTPSRVR=192.0.2.10"
  ) throws -> ScriptedNetwork {
    var world = try PhoneMachineTests.network(
      profile, parameters: parameters, siteString: siteString)
    for vlan in [20, 30] as [UInt16] {
      world.scopes[vlan] = .init(
        siteString: siteString, address: IPv4Address(198, 51, 100, UInt8(vlan)))
    }
    world.files["http://192.0.2.10/\(profile.upgradeFile.value)"] = "GET 46xxsettings.txt\n"
    world.files[PhoneMachineTests.settings] =
      PhoneMachineTests.controller + "SET MCIPADD 192.0.2.20\n" + lines
    return world
  }

  private func vlan(_ number: Int) -> Tagging { .vlan(VLANID(lowBitsOf: number)) }

  @Test(arguments: [PhoneProfile.j100SIP, .p96x1SIP, .p96x1H323, .p9600H323])
  func `a restart into the VLAN of the file, and there the file agrees`(
    profile: PhoneProfile
  ) throws {
    var world = try network(profile, lines: "SET L2Q 1\nSET L2QVLAN 30\n")
    world.run(until: 200)
    #expect(world.machine.state == .operational, "\(profile.title)")
    #expect(world.machine.starts == 2 && world.machine.tagging == vlan(30))
    #expect(world.saved?[.l2qVLAN]?.value == "30")
    #expect(world.saved?[.l2qVLAN]?.origin == .settingsFile)
    #expect(world.dhcp.map(\.type).filter { $0 == .release }.count == 1)
    #expect(world.logged(.vlanFromFile).allSatisfy { $0.isAssumed })
  }

  @Test func `the VLAN of the file beats that of DHCP, and the phone does not go round`() throws {
    for profile in [PhoneProfile.j100SIP, .p96x1SIP, .p96x1H323] {
      var world = try network(
        profile, lines: "SET L2QVLAN 30\n",
        siteString: "HTTPSRVR=192.0.2.10,L2Q=1,L2QVLAN=20")
      world.run(until: 400)
      #expect(world.machine.tagging == vlan(30), "\(profile.title)")
      #expect(world.machine.state == .operational && world.machine.starts == 2)
      #expect(world.logged(.vlanKeptOfFile).count >= 1)
    }
  }

  @Test func `a 96x1 SIP has the VLAN that it leaves on VLANLIST`() throws {
    var world = try network(
      .p96x1SIP, lines: "SET L2QVLAN 30\n", siteString: "HTTPSRVR=192.0.2.10,L2Q=1,L2QVLAN=20")
    world.run(until: 400)
    #expect(world.saved?[.vlanList]?.value == "20")
    #expect(world.logged(.vlanCheck).map(\.isAssumed) == [false])
  }

  @Test func `a VLAN of the file that is silent: back, and no second restart`() throws {
    var world = try network(lines: "SET L2QVLAN 40\n")
    world.run(until: 600)
    #expect(world.machine.state == .operational && world.machine.starts == 2)
    #expect(world.machine.tagging == .untagged)
    #expect(world.logged(.vlanNeedsReset).count == 1)
  }

  @Test func `the VLAN of LLDP stays`() throws {
    var world = try network(lines: "SET L2QVLAN 30\n")
    world.advertisement = (SwitchTLV.unit(SwitchTLV.voice20), 0.5)
    world.run(until: 100)
    #expect(world.machine.tagging == vlan(20) && world.machine.starts == 1)
    #expect(world.machine.state == .operational)
  }

  @Test func `what was entered on a SIP phone beats the file; on an H.323 phone the file wins`()
    throws
  {
    for (profile, number) in [(PhoneProfile.j100SIP, 20), (.p96x1H323, 30)] {
      var world = try network(
        profile, lines: "SET L2QVLAN 30\n", parameters: [("L2Q", "1"), ("L2QVLAN", "20")])
      world.run(until: 200)
      #expect(world.machine.tagging == vlan(number), "\(profile.title)")
      #expect(world.machine.state == .operational)
    }
  }

  @Test func `with a static address the file's VLAN is ignored, which is assumed`() throws {
    var world = try network(
      lines: "SET L2QVLAN 30\n",
      parameters: [
        ("USE_DHCP", "0"), ("IPADD", "192.0.2.50"), ("NETMASK", "255.255.255.0"),
        ("ROUTER", "192.0.2.1"), ("HTTPSRVR", "192.0.2.10"),
      ])
    world.run(until: 100)
    #expect(world.machine.tagging == .untagged && world.machine.state == .operational)
    #expect(world.logged(.phoneFileVLANStatic).map(\.isAssumed) == [true])
  }

  @Test func `a VLAN that the file no longer names is forgotten for the next start`() throws {
    var world = try network(lines: "SET L2Q 1\nSET L2QVLAN 30\n")
    world.run(until: 200)
    world.files[PhoneMachineTests.settings] = PhoneMachineTests.controller
    world.handle(.linkDown)
    world.run(until: 300)
    #expect(world.machine.state == .operational && world.machine.tagging == vlan(30))
    #expect(world.saved?[.l2qVLAN] == nil && world.saved?[.l2q] == nil)
    world.handle(.linkDown)
    world.run(until: 400)
    #expect(world.machine.tagging == .untagged && world.machine.state == .operational)
  }

  @Test func `a VLAN of LLDP after the address: a 96x1 SIP lists the one that it leaves`() throws {
    var world = try network(
      .p96x1SIP, lines: "", siteString: "HTTPSRVR=192.0.2.10,L2Q=1,L2QVLAN=30")
    world.scopes[20]?.siteString = "HTTPSRVR=192.0.2.10"
    world.advertisement = (SwitchTLV.unit(SwitchTLV.voice20), 20)
    world.run(until: 200)
    #expect(world.machine.tagging == vlan(20) && world.machine.starts == 2)
    #expect(world.saved?[.vlanList]?.value == "30")
  }
}
