import DHCP
import Framing
import SSON
import Testing
import Wire

@testable import Discovery

extension ArrowWalk {
  private static func requests(_ world: ScriptedNetwork) -> [(at: Moment, to: IPv4Address)] {
    world.sent.compactMap { sent in
      guard case .dhcp(let message, _, let to) = sent.frame.content,
        message.messageType == .request
      else { return nil }
      return (sent.time, to)
    }
  }

  private static func expired(
    _ profile: PhoneProfile, _ parameters: [(SSONName, String)] = []
  ) throws -> ScriptedNetwork {
    var world = try network(profile, parameters: parameters)
    if profile.siteOption == 176 { world.scopes[0]?.ownOption = "HTTPSRVR=192.0.2.10" }
    world.run(until: 30)
    #expect(world.machine.dhcpState == .bound)
    world.scopes = [:]
    world.run(until: 620)
    return world
  }

  static let lease: [ArrowWalk] = [
    ArrowWalk("BOUND", "T1 -> RENEWING: the server alone is asked") {
      var world = try network()
      world.run(until: 30)
      world.scopes = [:]
      world.run(until: 310)
      #expect(world.machine.dhcpState == .renewing)
      #expect(requests(world).last?.to == Server.address)
    },
    ArrowWalk("RENEWING", "T2 -> REBINDING: all are asked") {
      var world = try network()
      world.run(until: 30)
      world.scopes = [:]
      world.run(until: 530)
      #expect(world.machine.dhcpState == .rebinding)
      #expect(requests(world).last?.to == .broadcast)
    },
    ArrowWalk("RENEWING", "ACK -> BOUND") {
      var world = try network()
      world.run(until: 320)
      #expect(world.machine.dhcpState == .bound && requests(world).count == 2)
      #expect(world.machine.state == .operational)
    },
    ArrowWalk("REBINDING", "ACK -> BOUND") {
      var world = try network()
      world.run(until: 30)
      let scopes = world.scopes
      world.scopes = [:]
      world.run(until: 530)
      world.scopes = scopes
      world.run(until: 595)
      #expect(world.machine.dhcpState == .bound && world.machine.state == .operational)
    },
    ArrowWalk("RENEWING", "NAK -> the address is lost at once, INIT") {
      var world = try network()
      world.run(until: 30)
      world.scopes[0]?.address = IPv4Address(192, 0, 2, 77)
      world.run(until: 310)
      #expect(world.states.count { $0 == .addressing } == 2)
      #expect(world.machine.lease?.address == IPv4Address(192, 0, 2, 77))
    },
    ArrowWalk("lease end", "DHCPSTD=1 -> the address is given up, restart") {
      let world = try expired(.j100SIP, [("DHCPSTD", "1")])
      expect(world, goes: .operational, to: .restarting)
      #expect(world.machine.lease == nil)
    },
    ArrowWalk("lease end", "DHCPSTD=0, J100 -> EXTENDED_REBINDING, asked every 60 s") {
      var world = try expired(.j100SIP)
      #expect(world.machine.dhcpState == .extended && world.machine.state == .operational)
      let before = requests(world).count
      world.run(until: 920)
      #expect(requests(world).count - before == 5)
    },
    ArrowWalk("EXTENDED_REBINDING", "J100, a new lease -> the address is checked first") {
      var world = try expired(.j100SIP)
      world.scopes[0] = .init(siteString: "HTTPSRVR=192.0.2.10")
      let before = world.sent.count
      world.run(until: 700)
      let probes = world.sent.dropFirst(before).filter { sent in
        guard case .arp(let message) = sent.frame.content else { return false }
        return message.senderAddress == .any && message.targetAddress == Server.given
      }
      #expect(probes.count == 1 && world.machine.dhcpState == .bound)
    },
    ArrowWalk("lease end", "DHCPSTD=0, 4600 and 1600 -> ARP for the own address every 5 s") {
      for profile in [PhoneProfile.p4600, .p1600H323] {
        var world = try expired(profile)
        #expect(world.machine.dhcpState == .extended, "\(profile.title)")
        let before = world.sent.count
        world.run(until: 670)
        let probes = world.sent.dropFirst(before).filter { sent in
          if case .arp = sent.frame.content { true } else { false }
        }
        #expect(probes.count == 10, "\(profile.title)")
      }
    },
    ArrowWalk("EXTENDED_REBINDING", "4600, a reply -> the address is given up, DHCP again") {
      var world = try expired(.p4600)
      world.handle(
        .arp(
          ARPMessage(
            .reply, sender: (MACAddress(lowBitsOf: 9), Server.given), target: (Server.mac, .any)),
          tag: nil))
      #expect(world.machine.lease == nil && world.machine.state == .addressing)
    },
    ArrowWalk("ACK", "T2 larger than the lease -> the times of the standard") {
      var world = try network()
      world.scopes[0]?.rebinding = 9000
      world.run(until: 30)
      world.scopes = [:]
      world.run(until: 310)
      #expect(world.machine.dhcpState == .renewing)
      #expect(world.logged(.dhcpLeaseTimers).count == 1)
    },
    ArrowWalk("DECLINE", "somebody has the address -> DECLINE, again after 10 s") {
      var world = try network()
      world.handle(.linkUp)
      world.handle(
        .arp(
          ARPMessage(
            .reply, sender: (MACAddress(lowBitsOf: 9), Server.given), target: (Server.mac, .any)),
          tag: nil))
      #expect(world.dhcp.last?.type == .decline)
      world.run(until: 30)
      #expect(world.machine.state == .operational)
    },
  ]
}
