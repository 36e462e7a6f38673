import DHCP
import Framing
import Wire

extension StartUpScenes {
  /// Addresses that are not given, or not taken.
  static let addressFailures: [StartUpScene] = [
    .fails(
      "F04", "no-lease-time", .j100SIP, "each OFFER lacks option 51, and none is accepted"
    ) { start in
      var server = start.family.server()
      server.leaseTime = nil
      start.comeUp()
      start.offerInVain(server)
    },
    .fails(
      "F20", "rogue-server", .j100SIP,
      "a second DHCP server answers first, without option 242, and the phone takes its address"
    ) { start in
      start.comeUp()
      start.phone.beginTransaction()
      start.recording.discover(start.phone)
      start.recording.offer(rogue, to: start.phone)
      start.recording.offer(start.family.server(), to: start.phone)
      start.recording.bind(&start.phone, to: rogue)
      start.noteAddress()
      start.settle()
      start.idle(seconds: 60)
    },
    .fails(
      "F36", "address-in-use", .deskphone96x1SIP,
      "another host has the address of the ACK: ARP shows it, the phone declines and gets the next",
      [.provisioned]
    ) { start in
      start.comeUp()
      start.lease(from: start.family.server())
      start.probeInConflict()
      start.recording.decline(&start.phone, from: start.family.server())
      start.recording.wait(.seconds(10))
      takeAnotherAddress(&start)
    },
    .fails(
      "F36", "address-in-use-by-arp", .deskphone1600,
      "another host answers ARP for the phone's own address; without a word it asks for another",
      [.provisioned]
    ) { start in
      start.comeUp()
      start.lease(from: start.family.server())
      start.probeInConflict()
      start.recording.wait(.seconds(10))
      takeAnotherAddress(&start)
    },
    .fails(
      "F49", "unexpected-options", .deskphone1600,
      "the answers carry five options that nobody asked for, and no OFFER is accepted"
    ) { start in
      var server = start.family.server()
      server.moreOptions += [128, 150, 160, 191, 246].map {
        (DHCPOptionCode(rawValue: $0), Array("198.51.100.9".utf8))
      }
      start.comeUp()
      start.offerInVain(server)
    },
    .mentions(
      "F51", "broadcast-flag", .j100SIP,
      "the answers' broadcast flag is set although the phone's is not"
    ) { start in
      var server = start.family.server()
      server.broadcasts = true
      start.begin(leasingFrom: server)
      start.truth.servers = start.family.servers
      start.finish()
    },
  ]

  /// A server that nobody meant to run.
  private static let rogue: DHCPServer = {
    var server = DHCPServer()
    server.mac = Site.otherDHCPServer
    server.address = Subnet.data.host(3)
    server.offeredHost = 180
    return server
  }()

  private static func takeAnotherAddress(_ start: inout StartUp) {
    var server = start.family.server()
    server.offeredHost = 102
    start.lease(from: server)
    start.truth.servers = start.family.servers
    start.settle()
    start.finish()
  }

  /// What becomes of leases.
  static let leaseFailures: [StartUpScene] = [
    .fails(
      "F32", "reused-settings", .deskphone96x1SIP,
      "no DHCP server answers; the phone goes on with the address and servers of before",
      [.provisioned]
    ) { start in
      start.comeUp()
      start.discoverInVain()
      start.phone.address = Subnet.data.host(101)
      start.noteAddress()
      start.settle()
      start.finish()
    },
    .fails(
      "F33", "nak-at-renewal", .j100SIP,
      "the renewal is refused by NAK; the phone gives its address up and asks anew", [.provisioned]
    ) { start in
      let server = start.family.server()
      start.begin()
      start.finish()
      start.idle(seconds: 60)
      start.recording.renew(&start.phone, at: server)
      start.recording.refuse(start.phone, by: server)
      start.phone.address = .any
      var moved = server
      moved.offeredHost = 102
      start.lease(from: moved)
      start.settle()
    },
    .fails(
      "F34", "lease-expired", .deskphone1600,
      "no renewal is answered; after the hour the phone keeps its address and watches it by ARP",
      [.provisioned]
    ) { start in
      var server = start.family.server()
      server.leaseTime = 3600
      start.begin(leasingFrom: server)
      start.truth.servers = start.family.servers
      start.finish()
      start.recording.wait(.seconds(1790))
      start.recording.renew(&start.phone, at: server)
      start.recording.wait(.seconds(900))
      start.recording.askAgain(start.phone, at: server)
      start.recording.wait(.seconds(450))
      start.recording.askAgain(start.phone, at: server)
      start.recording.wait(.seconds(470))
      start.watchOwnAddress(times: 6)
    },
    .fails(
      "F35", "renewal-times", .j100SIP, "T2 is two days, the lease one", [.provisioned]
    ) { start in
      var server = start.family.server()
      server.leaseTime = 86_400
      server.moreOptions += [
        (.renewalTime, SecondsOption(43_200).encoded),
        (.rebindingTime, SecondsOption(172_800).encoded),
      ]
      start.begin(leasingFrom: server)
      start.truth.servers = start.family.servers
      start.finish()
    },
  ]
}

extension StartUp {
  /// DISCOVERs that are answered by OFFERs, none of which the phone requests.
  fileprivate mutating func offerInVain(_ server: DHCPServer) {
    for seconds in [4, 8, 16, 32] {
      phone.beginTransaction()
      recording.discover(phone)
      recording.offer(server, to: phone)
      recording.wait(.seconds(seconds))
    }
  }
}
