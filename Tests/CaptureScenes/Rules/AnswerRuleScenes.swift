import DHCP
import Framing

/// What DHCP servers answer, if they do.
enum AnswerRuleScenes {
  static let all =
    unanswered + notRequested + identifier + noRouter + routerOutside + unrequested + flag

  private static let servers = "HTTPSRVR=\(Site.fileServer),SIG=2"

  private static let unanswered: [CaptureScene] = {
    let rule = "dhcp.default-vlan-unanswered"
    return [
      .fires(
        rule, "after-the-voice-vlan", "a minute on VLAN 20, then a minute untagged: no OFFER at all"
      ) { recording in
        var phone = Phone(.j179)
        recording.comeUp(phone)
        phone.tags = [Site.voiceTag]
        phone.beginTransaction()
        recording.discoverInVain(phone)
        phone.tags = []
        phone.beginTransaction()
        recording.wait(.seconds(1))
        recording.discoverInVain(phone)
      },
      .fires(rule, "from-the-start", "a minute of untagged DISCOVERs, and no OFFER") { recording in
        var phone = Phone(.j179)
        recording.comeUp(phone)
        phone.beginTransaction()
        recording.discoverInVain(phone)
      },
      .nearMiss(rule, "third-answered", "two untagged DISCOVERs are in vain, the third is answered")
      {
        recording in
        var phone = Phone(.j179)
        recording.comeUp(phone)
        phone.beginTransaction()
        recording.discoverInVain(phone, intervals: [4])
        recording.wait(.seconds(8))
        recording.lease(&phone, from: DHCPServer(siteString: servers))
        recording.settle(phone)
      },
    ]
  }()

  private static let notRequested: [CaptureScene] = {
    let rule = "dhcp.offer-not-requested"
    func tell(untagged: Bool, _ recording: inout Recording) {
      var phone = Phone(.j179)
      recording.comeUp(phone)
      phone.tags = [Site.voiceTag]
      phone.beginTransaction()
      for seconds in [0, 4, 12, 28] {
        if seconds > 0 { recording.wait(.seconds(seconds)) }
        recording.discover(phone, secondsElapsed: UInt16(seconds))
        var answered = phone
        if untagged { answered.tags = [] }
        recording.offer(DHCPServer(.voice, siteString: servers), to: answered)
      }
    }
    return [
      .fires(rule, "four-times", "each DISCOVER gets an OFFER, and none is requested") {
        tell(untagged: false, &$0)
      },
      .fires(rule, "on-another-vlan", "the DISCOVERs are tagged VLAN 20, the OFFERs untagged") {
        tell(untagged: true, &$0)
      },
      .nearMiss(rule, "second-accepted", "the phone passes over one OFFER and takes the next") {
        recording in
        var phone = Phone(.j179)
        recording.comeUp(phone)
        let server = DHCPServer(siteString: servers)
        phone.beginTransaction()
        recording.discover(phone)
        recording.offer(server, to: phone)
        recording.wait(.seconds(4))
        recording.lease(&phone, from: server)
        recording.settle(phone)
      },
    ]
  }()

  private static let identifier: [CaptureScene] = {
    let rule = "dhcp.server-identifier-missing"
    return [
      .fires(rule, "no-option-54", "OFFER and ACK have no option 54") {
        var server = DHCPServer(siteString: servers)
        server.identifiesItself = false
        $0.startPhone(leasingFrom: server)
      },
      .nearMiss(
        rule, "relayed", "option 54 is not the sender's address, but the server's behind a relay"
      ) {
        var server = DHCPServer(siteString: servers)
        server.address = IPv4Address(203, 0, 113, 67)
        server.relay = server.subnet.router
        $0.startPhone(leasingFrom: server)
      },
    ]
  }()

  private static let noRouter: [CaptureScene] = {
    let rule = "dhcp.router-missing"
    var server = DHCPServer(siteString: servers)
    server.router = nil
    return [
      .fires(rule, "server-elsewhere", "no option 3, and the file server is in another subnet") {
        $0.startPhone(leasingFrom: server)
      },
      .fires(rule, "all-in-one-subnet", "no option 3, and none is needed: worth knowing, no more") {
        var server = DHCPServer(siteString: "HTTPSRVR=\(Subnet.data.host(10)),SIG=2")
        server.router = nil
        $0.startPhone(leasingFrom: server)
      },
      .nearMiss(rule, "router-is-the-server", "option 3 is the DHCP server's own address") {
        var server = DHCPServer(siteString: servers)
        server.router = server.address
        $0.startPhone(leasingFrom: server)
      },
    ]
  }()

  private static let routerOutside: [CaptureScene] = {
    let rule = "dhcp.router-outside-subnet"
    return [
      .fires(rule, "copied-scope", "addresses of 192.0.2.0/24, the router of 198.51.100.0/24") {
        var server = DHCPServer(siteString: servers)
        server.router = Subnet.voice.router
        $0.startPhone(leasingFrom: server)
      },
      .fires(rule, "mask-too-small", "mask 255.255.255.240 parts 192.0.2.101 from 192.0.2.1") {
        var server = DHCPServer(siteString: servers)
        server.subnetMask = [255, 255, 255, 240]
        $0.startPhone(leasingFrom: server)
      },
      .nearMiss(rule, "smaller-mask", "mask 255.255.255.128: router and phone are still together") {
        var server = DHCPServer(siteString: servers)
        server.subnetMask = [255, 255, 255, 128]
        $0.startPhone(leasingFrom: server)
      },
    ]
  }()

  private static let unrequested: [CaptureScene] = {
    let rule = "dhcp.unrequested-options"
    func server(_ codes: [UInt8]) -> DHCPServer {
      var server = DHCPServer(siteString: servers)
      for code in codes { server.add("other", as: DHCPOptionCode(rawValue: code)) }
      return server
    }
    return [
      .fires(rule, "five", "options 128, 150, 160, 191 and 246, which the phone did not ask for") {
        $0.startPhone(leasingFrom: server([128, 150, 160, 191, 246]))
      },
      .nearMiss(rule, "two", "options 150 and 176 for other phones") {
        $0.startPhone(leasingFrom: server([150, 176]))
      },
    ]
  }()

  private static let flag: [CaptureScene] = {
    let rule = "dhcp.broadcast-flag-changed"
    return [
      .fires(
        rule, "set-by-the-server", "the phone's flags are 0, the answers' broadcast flag is set"
      ) {
        var server = DHCPServer(siteString: servers)
        server.broadcasts = true
        $0.startPhone(leasingFrom: server)
      },
      .nearMiss(rule, "copied", "the answers' flags are 0, like the phone's") {
        $0.startPhone(leasingFrom: DHCPServer(siteString: servers))
      },
    ]
  }()
}
