import DHCP
import Framing
import LLDP
import Wire

extension StartUpScenes {
  /// Servers that are not reached, or do not have what is asked for.
  static let serverFailures: [StartUpScene] = [
    .fails(
      "F37", "router-silent", .j100SIP, "option 3 names a router that does not answer ARP"
    ) { start in
      var server = start.family.server()
      server.router = Subnet.data.host(254)
      start.comeUp()
      start.lease(from: server)
      start.truth.servers = start.family.servers
      start.seekRouterInVain(Subnet.data.host(254))
      start.idle(seconds: 30)
    },
    .fails(
      "F38", "no-such-name", .j100SIP,
      "HTTPSRVR is a name that DNS does not know, alone or with the domain"
    ) { start in
      start.begin(leasingFrom: start.family.server(saying: "HTTPSRVR=phonefiles,SIG=2"))
      start.truth.servers = ["HTTPSRVR": ["phonefiles"]]
      start.resolve("phonefiles", .noSuchName)
      start.resolve("phonefiles.voice.example.com", .noSuchName)
      start.idle(seconds: 30)
    },
    .fails(
      "F38", "dns-silent", .deskphone96x1H323,
      "HTTPSRVR is a name, and the DNS server does not answer"
    ) { start in
      start.begin(
        leasingFrom: start.family.server(
          saying: "MCIPADD=\(Site.callServer),MCPORT=1719,HTTPSRVR=files.example.com"))
      start.truth.servers = [
        "HTTPSRVR": ["files.example.com"], "MCIPADD": ["\(Site.callServer)"], "MCPORT": ["1719"],
      ]
      start.resolve("files.example.com", .silence)
      start.idle(seconds: 30)
    },
    .fails("F39", "upgrade-file", .j100SIP, "the file server has no upgrade file in this folder") {
      start in
      start.begin()
      start.fetch(start.family.model.upgradeFile, status: 404)
      start.fetch(start.family.model.upgradeFile, status: 404)
    },
    .fails(
      "F39", "settings-file", .deskphone96x1H323,
      "the upgrade file is there, the settings file is not"
    ) {
      start in
      start.begin()
      start.fetch(start.family.model.upgradeFile)
      start.fetch(StartUp.settingsFile, status: 404)
      start.register()
    },
    .fails("F40", "port-refused", .j100SIP, "the file server refuses port 80 (it listens on 8411)")
    {
      start in
      start.begin()
      for _ in 0..<2 {
        start.beRefused()
        start.recording.wait(.seconds(5))
      }
    },
    .fails("F40", "port-silent", .deskphone9600, "nothing answers on port 80 of the file server") {
      start in
      start.begin()
      start.connectInVain()
      start.connectInVain()
    },
    .fails(
      "F46", "signalling", .j100H323,
      "a phone set to H.323 by hand asks a SIP site for its upgrade file", causes: ["F46", "F39"]
    ) { start in
      start.begin(leasingFrom: StartUpFamily.j100SIP.server())
      start.truth.servers = StartUpFamily.j100SIP.servers
      start.directory = "/j100"
      start.fetch(start.family.model.upgradeFile, status: 404)
    },
    .fails(
      "F47", "authentication", .j100SIP,
      "the port wants 802.1X and refuses the phone; no DHCP comes of it"
    ) { start in
      start.comeUp()
      start.failAuthentication()
    },
    .fails(
      "F48", "large-segments", .j100SIP,
      "tagged segments of full size are lost on the way and sent again; small ones pass"
    ) { start in
      start.comeUp(at: .voicePolicy)
      start.tag()
      start.lease(on: .voice)
      start.settle()
      start.fetch(start.family.model.upgradeFile)
      start.loseLargeSegments()
    },
  ]

  /// Certificates, and the enrollment service.
  static let secureFailures: [StartUpScene] = [
    .fails(
      "F41", "unknown-authority", .j100SIP,
      "the phone does not know who signed the server's certificate"
    ) { start in
      start.begin(leasingFrom: start.family.server(saying: "TLSSRVR=\(Site.fileServer),SIG=2"))
      start.truth.servers = ["TLSSRVR": ["\(Site.fileServer)"]]
      start.directory = ""
      start.distrust(Site.fileServer, alert: TLSOctets.unknownCA)
    },
    .fails(
      "F42", "clock", .j100SIP, "no time server answers, and the certificate seems to have expired"
    ) { start in
      start.begin(leasingFrom: start.family.server(saying: "TLSSRVR=\(Site.fileServer),SIG=2"))
      start.truth.servers = ["TLSSRVR": ["\(Site.fileServer)"]]
      start.directory = ""
      start.askTimeInVain()
      start.distrust(Site.fileServer, alert: TLSOctets.certificateExpired)
    },
    .fails(
      "F43", "enrollment-taken", .j100SIP,
      "option 242 names the file server, but somebody chose DES: only des.avaya.com is asked",
      [.notProvisioned, .incomplete]
    ) { start in
      start.begin()
      start.enroll()
      start.idle(seconds: 60)
    },
    .fails(
      "F44", "enrollment-name", .j100SIP,
      "no local file server, and DNS does not know des.avaya.com", causes: ["F44", "F05"]
    ) { start in
      start.begin(leasingFrom: DHCPServer())
      start.idle(seconds: 60)
      start.resolve(StartUp.enrollmentName, .failure)
    },
    .fails(
      "F44", "enrollment-silent", .j100SIP,
      "no local file server, and a firewall drops what goes to des.avaya.com",
      causes: ["F44", "F05"]
    ) { start in
      start.begin(leasingFrom: DHCPServer())
      start.idle(seconds: 60)
      start.resolve(StartUp.enrollmentName, .address(StartUp.enrollmentServer))
      start.callInVain(StartUp.enrollmentServer, port: 443)
    },
  ]
}

extension StartUp {
  /// The head of the answer arrives, the body's full segments do not: four times each, then the
  /// phone gives up.
  fileprivate mutating func loseLargeSegments() {
    var connection = StartUpConnection(&phone, to: Site.fileServer, port: 80)
    var segments = connection.opening()
    segments.append(
      connection.own([.psh, .ack], Array(request(Self.settingsFile, Site.fileServer).utf8)))
    let head =
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2920\r\n"
      + "Connection: close\r\n\r\n"
    segments += connection.told(Array(head.utf8))
    recording.play(segments, of: phone)
    let abandoned = connection.own([.rst, .ack])
    let large = connection.other([.psh, .ack], [UInt8](repeating: 0x23, count: 1_460))
    for seconds in [1, 2, 4, 8] {
      recording.play([large], of: phone)
      recording.wait(.seconds(seconds))
    }
    recording.play([abandoned], of: phone)
    truth.downloads.append(
      .init(url: "http://\(Site.fileServer)\(directory)/\(Self.settingsFile)", status: 200))
  }
}
