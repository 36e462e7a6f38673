import DHCP
import Framing
import LLDP
import Wire

extension StartUpScenes {
  private static let first = "\(Site.fileServer)"
  private static let second = "\(Site.secondFileServer)"

  /// Start-ups that work although, or because, something is not as usual.
  static let odd = [
    StartUpScene(
      "odd-first-server-silent", .j100SIP,
      "the first of two file servers is silent, the second works"
    ) { start in
      start.begin(leasingFrom: twoServers)
      start.truth.servers = ["HTTPSRVR": [first, second], "HTTPDIR": ["/j100"]]
      start.connectInVain()
      start.finish(from: Site.secondFileServer)
    },
    StartUpScene(
      "odd-first-server-refuses", .j100SIP,
      "the first of two file servers refuses, the second works"
    ) { start in
      start.begin(leasingFrom: twoServers)
      start.truth.servers = ["HTTPSRVR": [first, second], "HTTPDIR": ["/j100"]]
      start.beRefused()
      start.finish(from: Site.secondFileServer)
    },
    StartUpScene(
      "odd-several-offers", .deskphone96x1SIP, "one server offers three times, each time the same"
    ) { start in
      let server = start.family.server()
      start.comeUp()
      start.phone.beginTransaction()
      start.recording.discover(start.phone)
      for _ in 0..<3 { start.recording.offer(server, to: start.phone) }
      start.recording.bind(&start.phone, to: server)
      start.noteAddress()
      start.truth.servers = start.family.servers
      start.settle()
      start.finish()
    },
    StartUpScene(
      "odd-relay", .deskphone96x1H323, "a relay's two sides; the server's on interface 1"
    ) { start in tellRelay(&start) },
    StartUpScene("odd-qinq", .j100SIP, "VLAN 20 within a provider's tag 300 (IEEE 802.1ad)") {
      start in
      start.phone.tags = [VLANTag(VLANID(lowBitsOf: 300), type: .serviceVLAN), Site.voiceTag]
      start.lease(on: .voice, more: ",L2Q=1,L2QVLAN=20")
      start.settle()
      start.finish()
    },
    StartUpScene(
      "odd-priority-tag", .j100SIP, "L2Q=1 and L2QVLAN=0: a tag with VID 0 and a priority"
    ) { start in
      start.comeUp()
      start.tag(.none)
      start.lease(more: ",L2Q=1,L2QVLAN=0")
      start.settle()
      start.finish()
    },
    StartUpScene(
      "odd-nak-then-lease", .j100SIP,
      "the address of another subnet is refused after a move; the next is given"
    ) { start in
      start.comeUp()
      start.phone.beginTransaction()
      start.recording.broadcast(
        start.phone.message(
          .request, more: [(.requestedAddress, Subnet.voice.host(101).encoded)]),
        from: start.phone)
      start.recording.refuse(start.phone, by: start.family.server())
      start.lease()
      start.settle()
      start.finish()
    },
    StartUpScene(
      "odd-renewal", .deskphone96x1SIP,
      "the lease is renewed between the files and the registration"
    ) { start in
      let server = start.family.server()
      start.begin()
      start.fetchFiles()
      start.idle(seconds: 60)
      start.recording.renew(&start.phone, at: server)
      start.recording.prolong(start.phone, by: server)
      start.register()
    },
    StartUpScene(
      "odd-option-43", .j100SIP, "option 43 names the file server; there is no option 242"
    ) {
      start in
      var server = DHCPServer()
      server.moreOptions.append(
        (.vendorSpecificInformation, HealthyScenes.avayaVendorInformation))
      start.begin(leasingFrom: server)
      start.truth.servers = start.family.servers
      start.finish()
    },
    StartUpScene(
      "odd-lldp-servers", .deskphone96x1H323,
      "DHCP names no server; the switch names both by LLDP before the ACK"
    ) { start in
      start.begin(
        at: SwitchPort(fileServers: [Site.fileServer], callServers: [Site.callServer]),
        leasingFrom: DHCPServer())
      start.truth.servers = [
        "HTTPSRVR": [first], "TLSSRVR": [first], "MCIPADD": ["\(Site.callServer)"],
      ]
      start.finish()
    },
    StartUpScene(
      "odd-siaddr", .j100SIP, "siaddr names a file server of its own, and it serves files"
    ) {
      start in
      var server = DHCPServer(siteString: "SIG=2,VLANTEST=60")
      server.nextServer = Site.fileServer
      start.begin(leasingFrom: server)
      start.truth.servers = ["HTTPSRVR": [first]]
      start.directory = ""
      start.finish()
    },
    StartUpScene("odd-tftp-blocks", .deskphone4600, "a settings file of several TFTP blocks") {
      start in
      start.begin()
      start.fetchByTFTP(start.family.model.upgradeFile)
      start.fetchByTFTP(StartUp.settingsFile, padding: 1500)
      start.register()
    },
    StartUpScene(
      "odd-cname", .j100SIP, "HTTPSRVR is a name; DNS gives another name and its address"
    ) {
      start in
      start.begin(leasingFrom: start.family.server(saying: "HTTPSRVR=files.example.com,SIG=2"))
      start.truth.servers = ["HTTPSRVR": ["files.example.com"]]
      start.directory = ""
      start.resolve("files.example.com", .alias("web.example.com", Site.fileServer))
      start.finish()
    },
    StartUpScene(
      "odd-voice-vlan-slow", .deskphone96x1H323,
      "L2QVLAN=20: two DISCOVERs there go unanswered, the third does not"
    ) { start in
      let more = ",L2Q=1,L2QVLAN=20,VLANTEST=60"
      start.comeUp()
      start.lease(more: more)
      start.release(from: start.family.server(more: more))
      start.tag()
      start.discoverInVain(intervals: [4])
      start.recording.wait(.seconds(6))
      start.lease(on: .voice, more: more)
      start.settle()
      start.finish()
    },
    StartUpScene("odd-port-8411", .deskphone96x1SIP, "HTTPPORT=8411, as IP Office listens") {
      start in
      start.begin(more: ",HTTPPORT=8411")
      start.truth.servers?["HTTPPORT"] = ["8411"]
      start.finish(port: 8411)
    },
    StartUpScene(
      "odd-not-modified", .j100H323, "the settings file has not changed since the last start (304)"
    ) { start in
      start.begin()
      start.fetch(start.family.model.upgradeFile)
      start.fetch(
        StartUp.settingsFile, status: 304, headers: "ETag: \"5f1c\"\r\n",
        request: "If-None-Match: \"5f1c\"\r\n")
      start.register()
    },
    StartUpScene(
      "odd-password", .j100SIP, "the file server asks for a password and gets one (401, then 200)"
    ) { start in
      start.begin()
      for file in [start.family.model.upgradeFile, StartUp.settingsFile] {
        start.fetch(
          file, status: 401, headers: "WWW-Authenticate: Basic realm=\"phones\"\r\n")
        start.fetch(file, request: "Authorization: Basic cGhvbmU6ZXhhbXBsZQ==\r\n")
      }
      start.register()
    },
    StartUpScene("odd-lower-case", .j100SIP, "names in lower case count like any others") { start in
      start.begin(
        leasingFrom: start.family.server(saying: "httpsrvr=\(first),httpdir=/j100,sig=2"))
      start.truth.servers = start.family.servers
      start.finish()
    },
  ]

  private static let twoServers = StartUpFamily.j100SIP.server(
    saying: "HTTPSRVR=\"\(first),\(second)\",HTTPDIR=/j100,SIG=2")

  private static func tellRelay(_ start: inout StartUp) {
    var server = start.family.server()
    server.address = IPv4Address(203, 0, 113, 67)
    server.relay = server.subnet.router
    start.comeUp()
    start.phone.beginTransaction()
    start.recording.discover(start.phone)
    start.recording.relay(start.phone.message(.discover), to: server)
    start.recording.relayBack(server.answer(.offer, to: start.phone), from: server)
    start.recording.deliver(server.answer(.offer, to: start.phone), from: server, to: start.phone)
    let request = start.phone.request(to: server)
    start.recording.broadcast(request, from: start.phone)
    start.recording.relay(request, to: server)
    start.recording.relayBack(server.answer(.ack, to: start.phone), from: server)
    start.recording.deliver(server.answer(.ack, to: start.phone), from: server, to: start.phone)
    start.phone.address = server.offered
    start.noteAddress()
    start.truth.servers = start.family.servers
    start.settle()
    start.finish()
  }
}
