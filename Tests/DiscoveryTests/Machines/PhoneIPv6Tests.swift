import DHCP
import DHCPv6
import Framing
import SSON
import Testing
import Wire

@testable import Discovery

/// A phone that asks DHCPv6 beside DHCPv4, or alone.
@Suite struct PhoneIPv6Tests {
  private static let upgradeV6 = "http://192.0.2.11/J100Supgrade.txt"

  /// Its DHCPv6 server names 192.0.2.11, its DHCPv4 server 192.0.2.10.
  private func network(
    _ parameters: [(SSONName, String)], _ profile: PhoneProfile = .j100SIP,
    siteString: String? = "HTTPSRVR=192.0.2.10"
  ) throws -> ScriptedNetwork {
    var world = try PhoneMachineTests.network(
      profile, parameters: parameters, siteString: siteString)
    world.serverV6 = ClientV6Script().server
    world.files["http://192.0.2.11/\(profile.upgradeFile.value)"] = PhoneMachineTests.controller
    return world
  }

  private func types(_ world: ScriptedNetwork) -> [DHCPv6MessageType] {
    world.sent.compactMap {
      guard case .dhcpv6(let message, _, _) = $0.frame.content else { return nil }
      return message.type
    }
  }

  @Test func `without IPV6STAT nothing is asked, which is assumed to be the default`() throws {
    for parameters in [[], [("IPV6STAT", "0")], [("IPV6STAT", "1"), ("DHCPSTAT", "1")]]
      as [[(SSONName, String)]]
    {
      var world = try network(parameters)
      world.run(until: 30)
      #expect(types(world).isEmpty && world.machine.state == .operational)
    }
  }

  @Test(arguments: [PhoneProfile.j100SIP, .p96x1SIP])
  func `DHCPSTAT=3, the default: both are asked, and IPv4 leads`(profile: PhoneProfile) throws {
    var world = try network([("IPV6STAT", "1")], profile)
    world.files["http://192.0.2.10/\(profile.upgradeFile.value)"] = PhoneMachineTests.controller
    world.run(until: 30)
    #expect(types(world) == [.solicit, .request])
    #expect(world.machine.lease6?.address == ClientV6Script.address)
    #expect(world.machine.lease?.address == Server.given)
    #expect(world.fetched.first?.hasPrefix("http://192.0.2.10/") == true)
    #expect(world.logged(.dhcpv6Preference).map(\.isAssumed) == [true])
  }

  @Test func `DUAL_IPPREF=6: the string of DHCPv6 is waited for and counts`() throws {
    var world = try network([("IPV6STAT", "1"), ("DUAL_IPPREF", "6")])
    world.run(until: 30)
    #expect(world.fetched == [Self.upgradeV6] && world.machine.state == .operational)
    #expect(world.machine.value(of: .httpServer)?.origin == .network(.siteOptionV6))
    #expect(world.logged(.dhcpv6Preference).map(\.isAssumed) == [false])
  }

  @Test func `DUAL_IPPREF=6 and no DHCPv6 server: after five seconds as without`() throws {
    var world = try network([("IPV6STAT", "1"), ("DUAL_IPPREF", "6")])
    world.serverV6 = nil
    world.run(until: 5)
    #expect(world.machine.state == .routerCheck)
    world.run(until: 30)
    #expect(world.fetched.first == PhoneMachineTests.upgrade)
    #expect(world.logged(.dhcpv6Patience).map(\.isAssumed) == [true])
    #expect(world.machine.state == .operational && world.machine.dhcpv6State == .soliciting)
  }

  @Test func `only DHCPv6 has a string: that one counts, whatever is preferred`() throws {
    var world = try network([("IPV6STAT", "1"), ("DUAL_IPPREF", "4")], siteString: nil)
    world.run(until: 40)
    #expect(world.fetched == [Self.upgradeV6] && world.machine.state == .operational)
  }

  @Test func `DHCPSTAT=2: DHCPv4 never runs, and the address is one of IPv6`() throws {
    var world = try network([("IPV6STAT", "1"), ("DHCPSTAT", "2")])
    world.run(until: 40)
    #expect(world.dhcp.isEmpty && world.machine.lease == nil)
    #expect(world.machine.lease6?.address == ClientV6Script.address)
    #expect(world.fetched == [Self.upgradeV6] && world.machine.state == .operational)
    #expect(world.logged(.dhcpv6NoRouter).map(\.isAssumed) == [true])
  }

  @Test func `families of which nothing is known about IPv6 do not ask`() throws {
    for profile in [PhoneProfile.j100H323, .p9600H323, .p1600H323, .p4600] {
      var world = try network([("IPV6STAT", "1"), ("HTTPSRVR", "192.0.2.10")], profile)
      world.run(until: 20)
      #expect(types(world).isEmpty, "\(profile.title)")
    }
  }

  @Test func `another VLAN: both addresses are released, and both are asked there`() throws {
    var world = try network(
      [("IPV6STAT", "1")], siteString: "HTTPSRVR=192.0.2.10,L2Q=1,L2QVLAN=20")
    world.scopes[20] = .init(
      siteString: "HTTPSRVR=192.0.2.10,L2Q=1,L2QVLAN=20", address: IPv4Address(198, 51, 100, 7))
    var scope = DHCPv6Scope(
      vlan: VLANID(lowBitsOf: 20), pool: ClientV6Script.address...ClientV6Script.address)
    scope.validSeconds = 1000
    world.serverV6 = DHCPv6ServerMachine(.init(mac: ClientV6Script.serverMAC, scopes: [scope]))
    world.run(until: 40)
    let tags = world.sent.compactMap { sent -> UInt16? in
      guard case .dhcpv6(let message, _, _) = sent.frame.content, message.type == .request
      else { return nil }
      return sent.frame.tag?.id.rawValue ?? 0
    }
    #expect(tags == [20] && world.machine.lease6?.address == ClientV6Script.address)
  }

  @Test func `the settings file turns IPv6 on from the next start, which is assumed`() throws {
    var world = try network([])
    world.files[PhoneMachineTests.settings]? += "SET IPV6STAT 1\nSET DUAL_IPPREF 6\n"
    world.run(until: 20)
    #expect(types(world).isEmpty && world.saved?[.ipv6Status]?.value == "1")
    #expect(world.logged(.dhcpv6NextStart).map(\.isAssumed) == [true])
    world.handle(.linkDown)
    world.run(until: 60)
    #expect(world.machine.lease6 != nil && world.fetched.last == Self.upgradeV6)
  }

  @Test func `loss of three frames in ten only delays`() throws {
    for seed in 1...10 as ClosedRange<UInt64> {
      var world = try network([("IPV6STAT", "1"), ("DHCPSTAT", "2")])
      world.loss = 300
      world.generator = SeededGenerator(seed: seed)
      world.run(until: 400)
      #expect(world.machine.lease6 != nil && world.machine.state == .operational)
    }
  }

  @Test func `what it sends and hears goes through frames`() throws {
    var world = try network([("IPV6STAT", "1"), ("DHCPSTAT", "2")])
    world.run(until: 40)
    let frame = try #require(
      world.sent.first { if case .dhcpv6 = $0.frame.content { true } else { false } }
    ).frame
    let packet = Packet(frame.octets[...], linkType: .ethernet)
    #expect(packet.error == nil && packet.notes.isEmpty)
    #expect(packet.destination == MACAddress(lowBitsOf: 0x3333_0001_0002))
    guard case .ipv6(let header)? = packet.network else {
      Issue.record("no IPv6")
      return
    }
    #expect(header.source == IPv6Address("fe80::21b:4fff:fe11:2233"))
    #expect(header.destination == IPv6Address("ff02::1:2"))
    #expect(packet.sourcePort == 546 && packet.destinationPort == 547)
    let reply = try #require(world.machine.lease6?.message)
    let entry = RunEntry(second(0), .heard(.dhcpv6(reply, tag: nil, from: Server.mac)))
    let heard = Packet(try #require(entry.frame)[...], linkType: .ethernet)
    guard case .dhcpv6(let message, nil, _)? = PhoneMachine.Input(heard) else {
      Issue.record("not heard")
      return
    }
    #expect(message == reply)
  }
}
