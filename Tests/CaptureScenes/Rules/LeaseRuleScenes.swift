import DHCP
import Framing
import Wire

/// What becomes of a lease.
enum LeaseRuleScenes {
  static let all = refused + refusedByOther + loop + renewals + expired + times + short + declined

  private static let servers = "HTTPSRVR=\(Site.fileServer),SIG=2"
  private static let server = DHCPServer(siteString: servers)
  private static let hourly: DHCPServer = {
    var server = Self.server
    server.leaseTime = 3600
    return server
  }()
  private static let other: DHCPServer = {
    var server = Self.server
    server.mac = Site.otherDHCPServer
    server.address = Subnet.data.host(3)
    server.offeredHost = 180
    return server
  }()

  /// A phone with an address of `server`.
  private static func boundPhone(
    _ recording: inout Recording, to server: DHCPServer = server
  ) -> Phone {
    var phone = Phone(.j179)
    recording.comeUp(phone)
    recording.lease(&phone, from: server)
    recording.settle(phone)
    return phone
  }

  private static let refused: [CaptureScene] = {
    let rule = "dhcp.address-refused"
    return [
      .fires(rule, "at-renewal", "the renewal is answered by a NAK; then a new address is given") {
        recording in
        var phone = boundPhone(&recording)
        recording.wait(.seconds(60))
        recording.renew(&phone, at: server)
        recording.refuse(phone, by: server)
        phone.address = .any
        var moved = server
        moved.offeredHost = 102
        recording.lease(&phone, from: moved)
      },
      .fires(rule, "after-a-restart", "the address of another subnet is refused after a move") {
        recording in
        var phone = Phone(.j179)
        recording.comeUp(phone)
        phone.beginTransaction()
        recording.broadcast(
          phone.message(
            .request, more: [(.requestedAddress, Subnet.voice.host(101).encoded)]), from: phone)
        recording.refuse(phone, by: server)
        recording.lease(&phone, from: server)
        recording.settle(phone)
      },
      .nearMiss(rule, "prolonged", "the renewal is answered by an ACK") { recording in
        var phone = boundPhone(&recording)
        recording.wait(.seconds(60))
        recording.renew(&phone, at: server)
        recording.prolong(phone, by: server)
      },
    ]
  }()

  private static let refusedByOther: [CaptureScene] = {
    let rule = "dhcp.refused-by-other-server"
    func tell(answering: Bool, _ recording: inout Recording) {
      var phone = Phone(.j179)
      recording.comeUp(phone)
      phone.beginTransaction()
      recording.discover(phone)
      recording.offer(server, to: phone)
      if !answering { recording.offer(other, to: phone) }
      recording.bind(&phone, to: server)
      if answering { recording.refuse(phone, by: other) }
      recording.settle(phone)
    }
    return [
      .fires(rule, "nak-after-ack", "the phone chose 192.0.2.2; 192.0.2.3 answers by NAK as well") {
        tell(answering: true, &$0)
      },
      .nearMiss(rule, "keeps-quiet", "a server that was not chosen says nothing more") {
        tell(answering: false, &$0)
      },
    ]
  }()

  private static let loop: [CaptureScene] = {
    let rule = "dhcp.refusal-loop"
    func tell(refusals: Int, _ recording: inout Recording) {
      var phone = Phone(.j179)
      recording.comeUp(phone)
      for _ in 0..<refusals {
        phone.beginTransaction()
        recording.discover(phone)
        recording.offer(server, to: phone)
        recording.broadcast(phone.request(to: server), from: phone)
        recording.refuse(phone, by: server)
        recording.wait(.seconds(10))
      }
      if refusals < 3 {
        recording.lease(&phone, from: server)
        recording.settle(phone)
      }
    }
    return [
      .fires(rule, "four-times", "four times an OFFER, and a NAK to the REQUEST for it") {
        tell(refusals: 4, &$0)
      },
      .nearMiss(rule, "once", "one NAK; the second attempt succeeds") { tell(refusals: 1, &$0) },
    ]
  }()

  private static let renewals: [CaptureScene] = {
    let rule = "dhcp.renewals-unanswered"
    func tell(answered: Bool, _ recording: inout Recording) {
      var phone = boundPhone(&recording, to: hourly)
      recording.wait(.seconds(1800))
      recording.renew(&phone, at: hourly)
      recording.wait(.seconds(60))
      recording.askAgain(phone, at: hourly)
      if answered { recording.prolong(phone, by: hourly) }
    }
    return [
      .fires(rule, "two-in-vain", "half of the hour is over, and two renewals get no answer") {
        tell(answered: false, &$0)
      },
      .nearMiss(rule, "second-answered", "the second renewal is answered") {
        tell(answered: true, &$0)
      },
    ]
  }()

  private static let expired: [CaptureScene] = {
    let rule = "dhcp.lease-expired"
    func tell(last seconds: Int, _ recording: inout Recording) {
      var phone = boundPhone(&recording, to: hourly)
      recording.wait(.seconds(1800))
      recording.renew(&phone, at: hourly)
      recording.wait(.seconds(900))
      recording.askAgain(phone, at: hourly)
      recording.wait(.seconds(seconds))
      recording.askAgain(phone, at: hourly)
      recording.settle(phone)
    }
    return [
      .fires(rule, "still-in-use", "the hour is over, no renewal was answered, the phone goes on") {
        tell(last: 960, &$0)
      },
      .nearMiss(rule, "a-minute-left", "no renewal was answered, but a minute of the hour is left")
      {
        tell(last: 820, &$0)
      },
    ]
  }()

  private static let times: [CaptureScene] = {
    let rule = "dhcp.renewal-times-exceed-lease"
    func tell(_ renewal: UInt32, _ rebinding: UInt32, _ recording: inout Recording) {
      var server = DHCPServer(siteString: servers)
      server.leaseTime = 86_400
      server.moreOptions += [
        (.renewalTime, SecondsOption(renewal).encoded),
        (.rebindingTime, SecondsOption(rebinding).encoded),
      ]
      recording.startPhone(leasingFrom: server)
    }
    return [
      .fires(rule, "t2-too-large", "T2 is two days, the lease one") { tell(43_200, 172_800, &$0) },
      .fires(rule, "t1-after-t2", "T1 is 20 hours, T2 is 10") { tell(72_000, 36_000, &$0) },
      .nearMiss(rule, "half-and-seven-eighths", "T1 and T2 are the standard's parts of the lease") {
        tell(43_200, 75_600, &$0)
      },
    ]
  }()

  private static let short: [CaptureScene] = {
    let rule = "dhcp.short-lease"
    return [
      .fires(rule, "an-hour", "a lease of an hour") { $0.startPhone(leasingFrom: hourly) },
      .nearMiss(rule, "a-day", "a lease of a day: not what is advised, but ordinary") {
        var server = Self.server
        server.leaseTime = 86_400
        $0.startPhone(leasingFrom: server)
      },
    ]
  }()

  private static let declined: [CaptureScene] = {
    let rule = "dhcp.address-declined"
    func tell(afterOffer: Bool, _ recording: inout Recording) {
      var phone = Phone(.j179)
      recording.comeUp(phone)
      phone.beginTransaction()
      recording.discover(phone)
      recording.offer(server, to: phone)
      if !afterOffer { recording.bind(&phone, to: server) }
      recording.decline(&phone, from: server)
      recording.wait(.seconds(10))
      var moved = server
      moved.offeredHost = 102
      recording.lease(&phone, from: moved)
      recording.settle(phone)
    }
    return [
      .fires(rule, "after-the-ack", "the address of the ACK is in use; the next one is free") {
        tell(afterOffer: false, &$0)
      },
      .fires(rule, "after-the-offer", "the phone declines what is offered, without a REQUEST") {
        tell(afterOffer: true, &$0)
      },
      .nearMiss(rule, "released", "the address is given back, but by RELEASE") { recording in
        var phone = boundPhone(&recording)
        recording.release(&phone, from: server)
        recording.lease(&phone, from: server)
      },
    ]
  }()
}
