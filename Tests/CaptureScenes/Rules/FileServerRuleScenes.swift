import DHCP
import Framing
import Wire

/// Who names the file server, and whether it counts.
enum FileServerRuleScenes {
  static let all = ignored + onlyLLDP + option66 + singlePair + empty + disagrees

  private static let servers = "HTTPSRVR=\(Site.fileServer),SIG=2"

  private static let ignored: [CaptureScene] = {
    let rule = "lldp.file-server-ignored"
    let port = SwitchPort(fileServers: [Site.secondFileServer])
    return [
      .fires(
        rule, "option-242-wins", "the switch names 203.0.113.11, option 242 names 203.0.113.10"
      ) { $0.startPhone(at: port, leasingFrom: DHCPServer(siteString: servers)) },
      .fires(
        rule, "siaddr-wins",
        "the switch names the file server, but siaddr holds the DHCP server's own address"
      ) {
        var server = DHCPServer(siteString: "SIG=2")
        server.nextServer = server.address
        $0.startPhone(at: port, leasingFrom: server)
      },
      .nearMiss(rule, "the-same", "the switch and option 242 name the same server") {
        $0.startPhone(
          at: SwitchPort(fileServers: [Site.fileServer]),
          leasingFrom: DHCPServer(siteString: servers))
      },
    ]
  }()

  private static let onlyLLDP: [CaptureScene] = {
    let rule = "lldp.file-server-only"
    let port = SwitchPort(fileServers: [Site.fileServer])
    return [
      .fires(rule, "after-the-ack", "the switch names the file server 21 seconds after the ACK") {
        recording in
        var phone = Phone(.j179)
        recording.advertise(phone)
        recording.lease(&phone, from: DHCPServer(siteString: "SIG=2"))
        recording.settle(phone)
        recording.wait(.seconds(20))
        recording.advertise(port)
      },
      .nearMiss(rule, "before-the-ack", "the switch names the file server before DHCP begins") {
        $0.startPhone(at: port, leasingFrom: DHCPServer(siteString: "SIG=2"))
      },
    ]
  }()

  private static let option66: [CaptureScene] = {
    let rule = "sson.option-66-instead"
    func server(_ siteString: String) -> DHCPServer {
      var server = DHCPServer(siteString: siteString)
      server.add(Site.fileServer.description, as: .tftpServerName)
      return server
    }
    return [
      .fires(rule, "option-66", "option 66 names a server, option 242 none; a J179 reads no 66") {
        $0.startPhone(leasingFrom: server("SIG=2"))
      },
      .nearMiss(rule, "beside-httpsrvr", "option 66 for other phones, and HTTPSRVR for this one") {
        $0.startPhone(leasingFrom: server(servers))
      },
      .nearMiss(rule, "4600", "option 66 for a 4621, which reads it") { recording in
        var phone = Phone(.deskphone4621)
        var server = DHCPServer()
        server.add(Site.fileServer.description, as: .tftpServerName)
        recording.comeUp(phone)
        recording.lease(&phone, from: server)
        recording.settle(phone)
      },
    ]
  }()

  private static let singlePair: [CaptureScene] = {
    let rule = "sson.single-pair"
    return [
      .fires(rule, "httpsrvr", "HTTPSRVR and nothing behind it, as Kea sends it if commas are bare")
      {
        $0.startPhone(leasingFrom: DHCPServer(siteString: "HTTPSRVR=\(Site.fileServer)"))
      },
      .fires(rule, "l2q", "L2Q=1 alone: the file server stood behind the comma") {
        $0.startPhone(leasingFrom: DHCPServer(siteString: "L2Q=1"))
      },
      .nearMiss(rule, "two-pairs", "two parameters") {
        $0.startPhone(leasingFrom: DHCPServer(siteString: servers))
      },
      .nearMiss(rule, "siaddr-names-the-server", "SIG alone, and siaddr names the file server") {
        var server = DHCPServer(siteString: "SIG=2")
        server.nextServer = Site.fileServer
        $0.startPhone(leasingFrom: server)
      },
    ]
  }()

  private static let empty: [CaptureScene] = {
    let rule = "sson.empty"
    return [
      .fires(rule, "no-octets", "option 242 is there with length 0") {
        $0.startPhone(leasingFrom: DHCPServer(siteString: ""))
      },
      .fires(rule, "one-nul", "option 242 holds one NUL") {
        $0.startPhone(leasingFrom: DHCPServer(siteOctets: [0]))
      },
      .nearMiss(rule, "text-and-nul", "option 242 holds text and a NUL") {
        $0.startPhone(leasingFrom: DHCPServer(siteString: "\(servers)\0"))
      },
    ]
  }()

  private static let disagrees: [CaptureScene] = {
    let rule = "option43.disagrees"
    func tell(_ host: IPv4Address, _ recording: inout Recording) {
      var server = DHCPServer(siteString: "HTTPSRVR=\(host),HTTPDIR=/j100,SIG=2")
      server.moreOptions.append(
        (.vendorSpecificInformation, HealthyScenes.avayaVendorInformation))
      recording.startPhone(leasingFrom: server)
    }
    return [
      .fires(rule, "two-servers", "option 43 says 203.0.113.10, option 242 says 203.0.113.11") {
        tell(Site.secondFileServer, &$0)
      },
      .nearMiss(rule, "one-server", "option 43 and option 242 say the same") {
        tell(Site.fileServer, &$0)
      },
    ]
  }()
}
