import DHCP
import Framing
import Wire

/// Whether the site-specific option comes at all, and what it is made of.
enum SiteOptionRuleScenes {
  static let all = absent + noServer + otherNumber + asAddress + asHex + fromNextServer

  private static let servers = "HTTPSRVR=\(Site.fileServer),SIG=2"

  private static let absent: [CaptureScene] = {
    let rule = "sson.absent"
    return [
      .fires(
        rule, "nothing-names-a-server",
        "the phone asks for option 242; the ACK has none, siaddr is 0.0.0.0, LLDP is silent"
      ) { $0.startPhone(leasingFrom: DHCPServer()) },
      .fires(
        rule, "siaddr-is-the-dhcp-server",
        "no option 242; dnsmasq's default siaddr, its own address, is all that is left"
      ) {
        var server = DHCPServer()
        server.nextServer = server.address
        $0.startPhone(leasingFrom: server)
      },
      .fires(
        rule, "siaddr-elsewhere",
        "no option 242; siaddr names a host of its own, which may serve phones or computers"
      ) {
        var server = DHCPServer()
        server.nextServer = Site.secondFileServer
        $0.startPhone(leasingFrom: server)
      },
      .nearMiss(rule, "option-43-instead", "no option 242, but option 43 names the file server") {
        var server = DHCPServer()
        server.moreOptions.append(
          (.vendorSpecificInformation, HealthyScenes.avayaVendorInformation))
        $0.startPhone(leasingFrom: server)
      },
      .nearMiss(rule, "lldp-instead", "no option 242, but the switch names the file server by LLDP")
      {
        $0.startPhone(
          at: SwitchPort(fileServers: [Site.fileServer]), leasingFrom: DHCPServer())
      },
    ]
  }()

  private static let noServer: [CaptureScene] = {
    let rule = "sson.no-file-server"
    return [
      .fires(
        rule, "only-vlan-parameters",
        "option 242 sets VLAN parameters and a call server, and nothing names a file server"
      ) {
        $0.startPhone(
          leasingFrom: DHCPServer(siteString: "MCIPADD=\(Site.secondFileServer),VLANTEST=60"))
      },
      .nearMiss(
        rule, "siaddr-names-it",
        "option 242 names no file server, but siaddr names a host of its own"
      ) {
        var server = DHCPServer(siteString: "VLANTEST=60")
        server.nextServer = Site.secondFileServer
        $0.startPhone(leasingFrom: server)
      },
    ]
  }()

  private static let otherNumber: [CaptureScene] = {
    let rule = "sson.other-number-requested"
    var reset = PhoneModel.j179
    reset.requests = [1, 3, 6, 7, 15, 42, 43, 200]
    func tell(_ server: DHCPServer, _ recording: inout Recording) {
      var phone = Phone(reset)
      recording.comeUp(phone)
      recording.lease(&phone, from: server)
      recording.settle(phone)
    }
    var both = DHCPServer(siteString: servers)
    both.add(servers, as: DHCPOptionCode(rawValue: 200))
    return [
      .fires(
        rule, "phone-set-to-200",
        "SSON was set to 200 on the phone, so it asks for 200; the server sends 242"
      ) { tell(DHCPServer(siteString: servers), &$0) },
      .nearMiss(
        rule, "200-is-served", "the phone asks for 200, and the server sends 200 beside 242"
      ) { tell(both, &$0) },
      .nearMiss(
        rule, "176-beside-242", "the server sends 176 for older phones too; this one asks for 242"
      ) {
        var server = DHCPServer(siteString: servers)
        server.add("MCIPADD=\(Site.callServer)", as: .avayaSiteSpecific4600)
        $0.startPhone(leasingFrom: server)
      },
    ]
  }()

  private static let asAddress: [CaptureScene] = {
    let rule = "sson.entered-as-address"
    return [
      .fires(rule, "four-octets", "option 242 was defined with the type IP address: four octets") {
        $0.startPhone(leasingFrom: DHCPServer(siteOctets: Site.fileServer.encoded))
      },
      .fires(rule, "two-addresses", "the same with a list of two addresses: eight octets") {
        $0.startPhone(
          leasingFrom: DHCPServer(
            siteOctets: Site.fileServer.encoded + Site.secondFileServer.encoded))
      },
      .nearMiss(
        rule, "twenty-characters", "twenty octets, which five addresses have too, but they are text"
      ) { $0.startPhone(leasingFrom: DHCPServer(siteString: "HTTPSRVR=203.0.113.9")) },
    ]
  }()

  private static let asHex: [CaptureScene] = {
    let rule = "sson.entered-as-hex"
    return [
      .fires(rule, "digits", "option 242 holds hexadecimal digits of the text, as text") {
        let digits = servers.utf8.map { String($0, radix: 16) }.joined()
        $0.startPhone(leasingFrom: DHCPServer(siteString: digits))
      },
      .fires(rule, "utf-16", "option 242 holds two octets for each character") {
        $0.startPhone(
          leasingFrom: DHCPServer(siteOctets: servers.utf8.flatMap { [$0, 0] }))
      },
      .nearMiss(
        rule, "digits-in-a-path", "a directory and a password that read as hexadecimal digits"
      ) {
        $0.startPhone(
          leasingFrom: DHCPServer(
            siteString: "HTTPSRVR=\(Site.fileServer),HTTPDIR=/485454,PROCPSWD=485454"))
      },
    ]
  }()

  private static let fromNextServer: [CaptureScene] = {
    let rule = "sson.file-server-from-siaddr"
    return [
      .fires(
        rule, "own-address",
        "option 242 names no file server, and siaddr is the DHCP server's own address"
      ) {
        var server = DHCPServer(siteString: "SIG=2")
        server.nextServer = server.address
        $0.startPhone(leasingFrom: server)
      },
      .fires(rule, "boot-file", "siaddr and a boot file are meant for computers that boot (PXE)") {
        var server = DHCPServer(siteString: "SIG=2")
        server.nextServer = Site.secondFileServer
        server.bootFile = "pxelinux.0"
        $0.startPhone(leasingFrom: server)
      },
      .nearMiss(
        rule, "httpsrvr-overrides", "siaddr is the DHCP server itself, but HTTPSRVR overrides it"
      ) {
        var server = DHCPServer(siteString: servers)
        server.nextServer = server.address
        $0.startPhone(leasingFrom: server)
      },
      .nearMiss(rule, "server-of-its-own", "siaddr names a file server that is nothing else") {
        var server = DHCPServer(siteString: "SIG=2")
        server.nextServer = Site.fileServer
        $0.startPhone(leasingFrom: server)
      },
    ]
  }()
}
