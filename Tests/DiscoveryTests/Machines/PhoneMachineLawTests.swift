import DHCP
import DHCPv6
import Framing
import LLDP
import SSON
import Services
import TestSupport
import Testing
import Wire

@testable import Discovery

/// What holds of every phone, whatever happens to it.
@Suite struct PhoneMachineLawTests {
  @Test(arguments: PhoneProfile.all)
  func `loss of three frames in ten only delays`(profile: PhoneProfile) throws {
    for seed in 1...10 as ClosedRange<UInt64> {
      var world = try PhoneMachineTests.network(profile, parameters: [("MCIPADD", "192.0.2.20")])
      world.files["http://192.0.2.10/\(profile.upgradeFile.value)"] = PhoneMachineTests.controller
      world.loss = 300
      world.generator = SeededGenerator(seed: seed)
      world.run(until: 1000)
      #expect(world.machine.lease?.address == Server.given)
      #expect(world.states.contains(.registration), "\(profile.title), \(seed)")
    }
  }

  @Test func `the same seed sends the same octets`() throws {
    let runs = try (0..<2).map { _ in
      var world = try PhoneMachineTests.network { $0.seed = 42 }
      world.loss = 300
      world.run(until: 500)
      return world.sent.map(\.frame.octets)
    }
    #expect(runs[0] == runs[1] && !runs[0].isEmpty)
  }

  @Test func `no input in any order traps; every frame can be read again`() throws {
    let units = SwitchTLV.unit(
      SwitchTLV.voice20, SwitchTLV.nameVoice20, SwitchTLV.fileServer, SwitchTLV.notTagging
    ).encoded.bitFlips
    var client = ClientV6Script()
    _ = try client.bind()
    let six = client.machine.lease?.message.encoded.bitFlips ?? []
    for seed in 0..<14 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let profile = PhoneProfile.all[Int(seed) % PhoneProfile.all.count]
      var world = try PhoneMachineTests.network(
        profile,
        parameters: seed % 3 == 0
          ? [("DOT1XSTAT", "1"), ("IPV6STAT", "1"), ("DHCPSTAT", seed % 2 == 0 ? "3" : "2")] : [],
        siteString: "L2QVLAN=20,HTTPSRVR=192.0.2.10"
      ) {
        $0.isFirstStart = seed % 2 == 0
        $0.seed = seed
      }
      for _ in 0..<300 {
        let request = world.sent.lazy.reversed().compactMap { sent -> DHCPMessage? in
          if case .dhcp(let message, _, _) = sent.frame.content { message } else { nil }
        }.first
        let types: [DHCPMessageType] = [.offer, .ack, .nak, .ack]
        let answer = Server.answer(
          types[Int(generator.next() % 4)], to: request ?? DHCPMessage([]),
          siteString: "L2QVLAN=\(generator.next() % 4)")
        let unit = LLDPDataUnit(units[Int(generator.next() % UInt64(units.count))][...])
        let inputs: [PhoneMachine.Input] = [
          .linkUp, .linkUp, .linkDown, .lldp(unit), .fetched(.unreachable), .fetched(.file([1])),
          .dhcp(answer, tag: world.machine.tag, from: MACAddress(lowBitsOf: 2)),
          .arp(
            ARPMessage(
              .reply, sender: (MACAddress(lowBitsOf: 9), Server.given),
              target: (Server.mac, .any)), tag: world.machine.tag),
          .eapol(
            EAPOLFrame(
              EAPPacket(
                .init(rawValue: UInt8(generator.next() % 6)), identifier: 1,
                type: EAPType(rawValue: UInt8(generator.next() % 30))))),
          .dhcpv6(
            DHCPv6Message(six[Int(generator.next() % UInt64(six.count))][...]),
            tag: world.machine.tag, from: MACAddress(lowBitsOf: 3)),
          .resolved(name: "x", addresses: []), .enrollment(.noneAssigned),
          .registration(.challenged), .pressed(.yes), .pressed(.no), .pressed(.code("12345678")),
          .pressed(.cancel), .pressed(.fileServer("192.0.2.10")), .pressed(.login),
          .timerFired(
            PhoneTimer.allCases[
              Int(generator.next() % UInt64(PhoneTimer.allCases.count))]),
        ]
        world.now = world.now + .seconds(Int64(generator.next() % 40))
        world.handle(inputs[Int(generator.next() % UInt64(inputs.count))])
        if generator.next() % 3 == 0, let timer = world.machine.nextTimer {
          world.now = max(world.now, timer.at)
          world.handle(.timerFired(timer.timer))
        }
      }
      for (_, frame) in world.sent {
        let packet = Packet(frame.octets[...], linkType: .ethernet)
        #expect(packet.error == nil && packet.notes.isEmpty)
        switch frame.content {
        case .dhcp(let message, _, _):
          #expect(DHCPMessage(message.encoded[...]).framingErrors.isEmpty)
        case .dhcpv6(let message, _, _):
          #expect(DHCPv6Message(message.encoded[...]).framingErrors.isEmpty)
        case .eapol(let sent):
          let packet = try sent.eap()
          #expect((sent.type == .eap) == (packet != nil))
        case .lldp, .arp: break
        }
      }
    }
  }
}
