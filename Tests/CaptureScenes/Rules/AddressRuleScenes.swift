import Framing

/// What DHCP servers do to the phone's address.
enum AddressRuleScenes {
  static let all = withoutLeaseTime + maskTooLong + disagree

  private static let servers = "HTTPSRVR=\(Site.fileServer),SIG=2"

  private static let withoutLeaseTime: [CaptureScene] = {
    let rule = "dhcp.offer-without-lease-time"
    var server = DHCPServer(siteString: servers)
    server.leaseTime = nil
    return [
      .fires(
        rule, "no-option-51",
        "each DISCOVER is answered by an OFFER without option 51, and none is requested"
      ) { recording in
        var phone = Phone(.j179)
        recording.comeUp(phone)
        phone.beginTransaction()
        for seconds in [0, 4, 12, 28] {
          if seconds > 0 { recording.wait(.seconds(seconds)) }
          recording.discover(phone, secondsElapsed: UInt16(seconds))
          recording.offer(server, to: phone)
        }
      },
      .nearMiss(
        rule, "for-ever", "an infinite lease (FFFFFFFF) is a lease time like any other"
      ) {
        var server = server
        server.leaseTime = .max
        $0.startPhone(leasingFrom: server)
      },
      .nearMiss(
        rule, "requested-all-the-same",
        "the OFFER has no option 51, but this phone requests it and is served"
      ) { $0.startPhone(leasingFrom: server) },
    ]
  }()

  private static let maskTooLong: [CaptureScene] = {
    let rule = "dhcp.mask-too-long"
    func server(maskOctets: Int) -> DHCPServer {
      var server = DHCPServer(siteString: servers)
      server.subnetMask = [UInt8](repeating: 0xFF, count: maskOctets)
      return server
    }
    return [
      .fires(rule, "64-octets", "the OFFER and the ACK carry an option 1 of 64 octets") {
        $0.startPhone(leasingFrom: server(maskOctets: 64))
      },
      .nearMiss(rule, "host-mask", "an option 1 of four octets, all ones: odd, and harmless") {
        $0.startPhone(leasingFrom: server(maskOctets: 4))
      },
    ]
  }()

  private static let disagree: [CaptureScene] = {
    let rule = "dhcp.servers-disagree"
    var other = DHCPServer()
    other.mac = Site.otherDHCPServer
    other.address = Subnet.data.host(3)
    other.offeredHost = 180
    func tell(_ faster: DHCPServer, _ slower: DHCPServer, _ recording: inout Recording) {
      var phone = Phone(.j179)
      recording.comeUp(phone)
      phone.beginTransaction()
      recording.discover(phone)
      recording.offer(faster, to: phone)
      recording.offer(slower, to: phone)
      recording.bind(&phone, to: faster)
      recording.settle(phone)
    }
    return [
      .fires(
        rule, "rogue-is-faster",
        "a second server answers first, without option 242, and the phone takes its address"
      ) { tell(other, DHCPServer(siteString: servers), &$0) },
      .fires(
        rule, "rogue-is-slower",
        "a second server without option 242 answers too late: it went well this time"
      ) { tell(DHCPServer(siteString: servers), other, &$0) },
      .nearMiss(
        rule, "failover-pair", "two servers answer, with the same option 242 and siaddr"
      ) {
        var other = other
        other.add(servers)
        tell(DHCPServer(siteString: servers), other, &$0)
      },
      .nearMiss(
        rule, "one-server-twice", "one server offers twice, and changed its option 242 in between"
      ) {
        var again = DHCPServer(siteString: servers)
        again.offeredHost = 102
        tell(DHCPServer(siteString: "SIG=2"), again, &$0)
      },
    ]
  }()
}
