import Framing
import LLDP
import Testing
import Wire

@testable import Discovery

@Suite struct LLDPSwitchMachineTests {
  static var port: LLDPSwitchPort {
    var port = LLDPSwitchPort(chassis: MACAddress(lowBitsOf: 1), name: "1/7")
    port.systemName = "switch.example.com"
    port.portVLAN = VLANID(lowBitsOf: 10)
    port.policies = [
      MEDNetworkPolicy(
        .voice, isTagged: true, vlan: VLANID(lowBitsOf: 20),
        priority: PriorityCodePoint(lowBitsOf: 5), dscp: DSCP(lowBitsOf: 46))
    ]
    port.locations = [MEDLocation.emergencyNumber(WireText("5551230100"))].compactMap(\.self)
    port.power = MEDExtendedPower(
      .sourcing, source: .primaryOrSupplied, priority: .high, powerDeciwatts: 154)
    port.callServers = [IPv4Address(192, 0, 2, 20)]
    port.fileServers = [IPv4Address(192, 0, 2, 10)]
    port.framing = .tagging
    return port
  }

  static let phone = LLDPAdvertisement(
    PhoneStatus(mac: Server.mac), behaviour: PhoneProfile.j100SIP.behaviour.lldp
  ).dataUnit

  static let plain = port.dataUnit(withMED: false)
  static let full = port.dataUnit(withMED: true)

  @Test func `down, linkUp: without LLDP-MED, every 30 s`() {
    var machine = LLDPSwitchMachine(Self.port)
    #expect(
      machine.handle(.linkUp, at: second(0)) == [.send(Self.plain), .wake(at: second(30))])
    #expect(
      machine.handle(.timerFired, at: second(30)) == [.send(Self.plain), .wake(at: second(60))])
    #expect(Self.plain.networkPolicies.isEmpty && Self.plain.portVLANID != nil)
  }

  @Test func `a port that does not wait sends LLDP-MED at once`() {
    var port = Self.port
    port.waitsForEndpoint = false
    var machine = LLDPSwitchMachine(port)
    #expect(machine.handle(.linkUp, at: second(0)).first == .send(Self.full))
  }

  @Test func `steady, a new endpoint: three times a second apart, then every 30 s`() {
    var machine = LLDPSwitchMachine(Self.port)
    _ = machine.handle(.linkUp, at: second(0))
    #expect(
      machine.handle(.received(Self.phone), at: second(5)) == [
        .neighbor(Self.phone), .send(Self.full), .wake(at: second(6)),
      ])
    #expect(machine.handle(.timerFired, at: second(6)).last == .wake(at: second(7)))
    #expect(machine.handle(.received(Self.phone), at: second(6)) == [.wake(at: second(7))])
    #expect(
      machine.handle(.timerFired, at: second(7)) == [.send(Self.full), .wake(at: second(37))])
    #expect(machine.state == .steady)
  }

  @Test func `the neighbor's time is over, or it says goodbye: no LLDP-MED any more`() {
    var machine = LLDPSwitchMachine(Self.port)
    _ = machine.handle(.linkUp, at: second(0))
    _ = machine.handle(.received(Self.phone), at: second(5))
    var other = machine
    for time in [6.0, 7, 37, 67, 97] { _ = machine.handle(.timerFired, at: second(time)) }
    #expect(
      machine.handle(.timerFired, at: second(125)) == [.neighborLost, .wake(at: second(127))])
    #expect(machine.handle(.timerFired, at: second(127)).first == .send(Self.plain))
    let farewell = LLDPAdvertisement(
      PhoneStatus(mac: Server.mac), behaviour: PhoneProfile.j100SIP.behaviour.lldp
    ).shutdown
    #expect(other.handle(.received(farewell), at: second(5)).first == .neighborLost)
    #expect(!other.hasEndpoint)
  }

  @Test func `shutDown: a time to live of 0; linkDown: silence; portChanged: said at once`() {
    var machine = LLDPSwitchMachine(Self.port)
    _ = machine.handle(.linkUp, at: second(0))
    var port = Self.port
    port.portVLAN = VLANID(lowBitsOf: 11)
    #expect(
      machine.handle(.portChanged(port), at: second(3)) == [
        .send(port.dataUnit(withMED: false)), .wake(at: second(33)),
      ])
    var other = machine
    #expect(machine.handle(.shutDown, at: second(4)) == [.send(port.shutdown), .cancelTimer])
    #expect(port.shutdown.isShutdown && machine.state == .down)
    #expect(other.handle(.linkDown, at: second(4)) == [.cancelTimer])
  }

  @Test func `what it says can be read again, and is what was configured`() {
    let again = LLDPDataUnit(Self.full.encoded[...])
    #expect(again == Self.full && again.framingError == nil && again.hasEnd)
    #expect(again.networkPolicies.compactMap(\.value) == Self.port.policies)
    #expect(again.first(MEDExtendedPower.self) == Self.port.power)
    #expect(again.locations.compactMap(\.value) == Self.port.locations)
    #expect(again.avayaFileServers.compactMap(\.value).first?.addresses == Self.port.fileServers)
  }
}
