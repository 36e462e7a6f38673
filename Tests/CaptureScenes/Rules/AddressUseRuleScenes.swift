import DHCP
import Framing
import Wire

/// Addresses that another host has, or that a phone uses without a lease: what ARP shows.
enum AddressUseRuleScenes {
  static let all = reused + conflict + expired

  private static let reused: [CaptureScene] = {
    let rule = "dhcp.address-reused"
    return [
      .fires(
        rule, "no-server", "a minute of DISCOVERs in vain, then the address and files of before"
      ) { recording in
        var phone = Phone(.deskphone9641sip)
        recording.comeUp(phone)
        recording.discoverInVain(phone)
        phone.address = Subnet.data.host(101)
        recording.settle(phone)
        recording.provision(&phone)
      },
      .nearMiss(rule, "keeps-asking", "a minute of DISCOVERs in vain, and nothing else") {
        recording in
        let phone = Phone(.deskphone9641sip)
        recording.comeUp(phone)
        recording.discoverInVain(phone)
      },
      .nearMiss(rule, "answered-late", "the fourth DISCOVER is answered, and the phone goes on") {
        recording in
        var phone = Phone(.deskphone9641sip)
        recording.comeUp(phone)
        recording.discoverInVain(phone, intervals: [4, 8])
        recording.wait(.seconds(16))
        recording.lease(&phone, from: .usual)
        recording.settle(phone)
        recording.provision(&phone)
      },
    ]
  }()

  /// The phone asks by ARP for the address that it was given.
  private static let conflict: [CaptureScene] = {
    let rule = "dhcp.address-declined"
    func tell(
      answered: Bool, declining: Bool, _ recording: inout Recording
    ) {
      var phone = Phone(.j179)
      recording.comeUp(phone)
      recording.lease(&phone, from: .usual)
      recording.probe(DHCPServer.usual.offered, from: phone)
      if answered {
        var asker = phone
        asker.address = .any
        recording.answer(for: DHCPServer.usual.offered, by: Site.computer, to: asker)
      }
      if declining {
        recording.decline(&phone, from: .usual)
        recording.wait(.seconds(10))
        var moved = DHCPServer.usual
        moved.offeredHost = 102
        recording.lease(&phone, from: moved)
      }
      recording.settle(phone)
    }
    return [
      .fires(rule, "after-arp", "a computer answers ARP for the address, and the phone declines") {
        tell(answered: true, declining: true, &$0)
      },
      .fires(rule, "only-arp", "a computer answers ARP for the address; the phone keeps it") {
        tell(answered: true, declining: false, &$0)
      },
      .nearMiss(rule, "probe-unanswered", "the phone asks for its address, and nobody answers") {
        tell(answered: false, declining: false, &$0)
      },
    ]
  }()

  /// Nothing but the phone's ARP for its own address shows that it holds on to it.
  private static let expired: [CaptureScene] = {
    let rule = "dhcp.lease-expired"
    func tell(after seconds: Int, _ recording: inout Recording) {
      var server = DHCPServer.usualForH323
      server.leaseTime = 3600
      recording.startPhone(.deskphone9611h323, leasingFrom: server) { phone, recording in
        recording.wait(.seconds(seconds))
        recording.askInVain(for: phone.address, from: phone, times: 6, every: .seconds(5))
      }
    }
    return [
      .fires(
        rule, "own-address-by-arp",
        "the hour is over; every five seconds the phone asks whether its address is still free"
      ) { tell(after: 3700, &$0) },
      .nearMiss(rule, "own-address-in-time", "the same questions within the hour") {
        tell(after: 3000, &$0)
      },
    ]
  }()
}
