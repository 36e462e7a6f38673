import DHCP
import Framing
import Testing
import Wire

@testable import Discovery

@Suite struct RespondersTests {
  /// A phone, a switch port and a DHCP server on one cable without delay.
  @Test(arguments: PhoneProfile.all)
  func `a phone finds its VLAN and address among the responders`(profile: PhoneProfile) throws {
    var phone = PhoneMachine(.init(profile: profile, mac: ServerScript.client(1)))
    var port = LLDPSwitchMachine(LLDPSwitchMachineTests.port)
    var server = ServerScript()
    var portTimer: Moment?
    var now = second(0)
    var toPhone: [PhoneMachine.Input] = [.linkUp]
    var toPort: [LLDPSwitchMachine.Input] = [.linkUp]
    for _ in 0..<2000 where now < second(400) {
      while let input = toPort.popLast() {
        for action in port.handle(input, at: now) {
          switch action {
          case .send(let unit): toPhone.append(.lldp(unit))
          case .wake(let time): portTimer = time
          case .cancelTimer: portTimer = nil
          case .neighbor, .neighborLost: break
          }
        }
      }
      while !toPhone.isEmpty {
        for case .send(let frame) in phone.handle(toPhone.removeFirst(), at: now) {
          switch frame.content {
          case .lldp(let unit): toPort.append(.received(unit))
          case .arp, .eapol, .dhcpv6: break
          case .dhcp(let message, _, _):
            let vlan = frame.tag.map { Int($0.id.rawValue) } ?? 0
            guard
              let sent = server.handle(
                message, vlan: vlan, at: Double(now.nanoseconds) / 1_000_000_000)
            else { continue }
            toPhone.append(
              .dhcp(sent.answer, tag: frame.tag, from: MACAddress(lowBitsOf: 2)))
          }
        }
      }
      guard toPort.isEmpty else { continue }
      let timer = phone.nextTimer
      guard let due = [timer?.at, portTimer].compactMap(\.self).min() else { break }
      now = max(now, due)
      if let timer, timer.at <= now {
        toPhone.append(.timerFired(timer.timer))
      } else {
        portTimer = nil
        toPort.append(.timerFired)
      }
    }
    #expect(phone.tagging == .vlan(VLANID(lowBitsOf: 20)))
    #expect(phone.lease?.address == IPv4Address(198, 51, 100, 7))
    #expect(port.hasEndpoint)
  }

  @Test func `what a phone sends and hears goes through frames`() throws {
    var script = ServerScript()
    let offered = script.answer(.discover, 1)
    let sent = try #require(offered)
    let packet = UDPDatagram.ipv4Packet(
      from: Server.address, port: 67, to: sent.to, port: 68, payload: sent.answer.encoded)
    let tag = VLANTag(VLANID(lowBitsOf: 20))
    let frame = EthernetFrame(
      to: ServerScript.client(1), from: MACAddress(lowBitsOf: 2), tags: [tag], etherType: .ipv4,
      payload: packet)
    let input = PhoneMachine.Input(Packet(frame.encoded[...], linkType: .ethernet))
    guard case .dhcp(let message, let told, let mac)? = input else {
      Issue.record("not heard")
      return
    }
    #expect(message == sent.answer && told == tag && mac == MACAddress(lowBitsOf: 2))
    // What the phone itself sends is nothing that it hears.
    let own = PhoneFrame(
      .dhcp(ServerScript.message(.discover, from: Server.mac), from: .any, to: .broadcast),
      to: .broadcast, from: Server.mac)
    #expect(PhoneMachine.Input(Packet(own.octets[...], linkType: .ethernet)) == nil)
  }
}
