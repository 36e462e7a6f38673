import DHCP
import Framing
import LLDP
import Wire

extension StartUpScenes {
  private static let first = "\(Site.fileServer)"
  private static let second = "\(Site.secondFileServer)"
  private static let resetPhone: StartUpFamily = {
    var model = PhoneModel.j179
    model.requests = [1, 3, 6, 7, 15, 42, 43, 200]
    let usual = StartUpFamily.j100SIP
    return StartUpFamily(
      name: usual.name, model: model, siteString: usual.siteString, servers: usual.servers,
      directory: usual.directory)
  }()

  /// A phone that hears `text` and nothing of use in it: a lease, then a minute of nothing.
  private static func silent(
    _ number: String, _ name: String, _ family: StartUpFamily, _ shows: String,
    octets: [UInt8], servers: [String: [String]]? = [:], causes: [String]? = nil
  ) -> StartUpScene {
    .fails(number, name, family, shows, causes: causes) { start in
      start.begin(leasingFrom: DHCPServer(siteOctets: octets))
      start.truth.servers = servers
      start.idle(seconds: 60)
    }
  }

  /// The site-specific option as a whole: absent, of another number, of another type.
  static let optionFailures: [StartUpScene] = [
    .fails("F05", "no-option", .j100SIP, "the ACK has no option 242, and siaddr is 0.0.0.0") {
      start in
      start.begin(leasingFrom: DHCPServer())
      start.idle(seconds: 60)
    },
    .fails(
      "F06", "another-number", resetPhone, "SSON was set to 200 on the phone; the server sends 242",
      [.notProvisioned, .incomplete]
    ) { start in
      start.begin(leasingFrom: start.family.server())
      start.truth.servers = nil
      start.idle(seconds: 60)
    },
    silent(
      "F07", "entered-as-address", .j100SIP, "option 242 was defined as an IP address: four octets",
      octets: Site.fileServer.encoded),
    silent(
      "F08", "entered-as-hex", .deskphone96x1SIP, "option 242 holds the text's hexadecimal digits",
      octets: StartUpFamily.deskphone96x1SIP.siteString.utf8.flatMap {
        Array(String($0, radix: 16).utf8)
      }),
    silent(
      "F08", "utf-16", .deskphone96x1H323, "option 242 holds two octets for each character",
      octets: StartUpFamily.deskphone96x1H323.siteString.utf8.flatMap { [$0, 0] }),
    silent(
      "F09", "quoted-whole", .j100SIP, "quotation marks stand around all of option 242",
      octets: Array("\"\(StartUpFamily.j100SIP.siteString)\"".utf8), servers: nil),
    silent(
      "F10", "cut-at-comma", .deskphone96x1H323,
      "Kea took the first comma for the end: only MCIPADD is left",
      octets: Array("MCIPADD=\(Site.callServer)".utf8),
      servers: ["MCIPADD": ["\(Site.callServer)"]], causes: ["F10", "F05"]),
    silent(
      "F11", "escaped-comma", .j100SIP, "a backslash before the comma belongs to HTTPSRVR now",
      octets: Array("HTTPSRVR=\(first)\\,HTTPDIR=/j100,SIG=2".utf8), servers: nil),
    silent(
      "F15", "misspelt", .deskphone96x1SIP,
      "HTPSRVR is no parameter, and nothing else names a server",
      octets: Array("HTPSRVR=\(first),HTTPDIR=/96x1,SIG=2".utf8),
      servers: ["HTTPDIR": ["/96x1"]]),
  ]

  /// What is wrong within the string, and does not always stop the phone.
  static let stringFailures: [StartUpScene] = [
    works(
      "F12", "blanks", .j100SIP, "blanks behind the commas: the phone passes over what follows",
      "HTTPSRVR=\(first),HTTPDIR=/j100, L2Q=1, L2QVLAN=0"),
    works(
      "F13", "unquoted-list", .deskphone96x1H323, "two call servers without quotation marks",
      "MCIPADD=\(Site.callServer),203.0.113.21,MCPORT=1719,HTTPSRVR=\(first)",
      servers: [
        "MCIPADD": ["\(Site.callServer)", "203.0.113.21"], "MCPORT": ["1719"], "HTTPSRVR": [first],
      ]),
    works(
      "F16", "out-of-range", .j100SIP, "L2QVLAN=5000 is no VLAN, and is passed over",
      "HTTPSRVR=\(first),HTTPDIR=/j100,SIG=2,L2QVLAN=5000"),
    .fails(
      "F14", "too-long", .j100SIP,
      "the server cuts the string at 255 octets, in the middle of the file server's address"
    ) { start in
      let (head, cut) = ("SIG=2,\(others),HTTPDIR=/", ",HTTPSRVR=203.0.113.1")
      let folder = String(repeating: "a", count: 255 - head.utf8.count - cut.utf8.count)
      start.begin(leasingFrom: start.family.server(saying: head + folder + cut))
      start.truth.servers = ["HTTPSRVR": ["203.0.113.1"], "HTTPDIR": ["/\(folder)"]]
      start.directory = "/\(folder)"
      start.connectInVain(to: IPv4Address(203, 0, 113, 1))
    },
  ]

  /// What need not be in the option.
  private static let others =
    "L2Q=0,L2QVLAN=0,VLANTEST=60,PHY1STAT=1,PHY2STAT=1,ICMPDU=1,ICMPRED=0,"
    + "LOGSRVR=203.0.113.30,SNMPADD=203.0.113.31,PROCSTAT=0"

  private static func works(
    _ number: String, _ name: String, _ family: StartUpFamily, _ shows: String, _ text: String,
    servers: [String: [String]]? = nil
  ) -> StartUpScene {
    .fails(number, name, family, shows, [.provisioned]) { start in
      start.begin(leasingFrom: family.server(saying: text))
      start.truth.servers = servers ?? family.servers
      start.finish()
    }
  }

  /// Other places than option 242 that name a file server, or seem to.
  static let sourceFailures: [StartUpScene] = [
    .fails(
      "F17", "siaddr", .j100SIP,
      "siaddr is the DHCP server itself, and nothing overrides it: port 80 is refused there",
      causes: ["F17", "F05", "F40"]
    ) { start in
      var server = DHCPServer(siteString: "SIG=2,VLANTEST=60")
      server.nextServer = server.address
      start.begin(leasingFrom: server)
      start.truth.servers = ["HTTPSRVR": ["\(server.address)"]]
      start.directory = ""
      start.findNeighbor(server.address, server.mac)
      start.beRefused(by: server.address, through: server.mac)
    },
    .mentions(
      "F18", "vendor-of-another", .j100SIP,
      "option 43 is another vendor's; option 242 is as it should be"
    ) { start in
      var server = start.family.server()
      server.moreOptions.append((.vendorSpecificInformation, [241, 4, 192, 0, 2, 9]))
      start.begin(leasingFrom: server)
      start.truth.servers = start.family.servers
      start.finish()
    },
    .fails(
      "F19", "binary-enterprise", .j100SIP,
      "option 43 has 6889 as a number, not as text: the phone passes over all of it",
      causes: ["F19", "F05"]
    ) { start in
      var server = DHCPServer()
      server.moreOptions.append(
        (
          .vendorSpecificInformation,
          [1, 4, 0, 0, 0x1A, 0xE9, 2, UInt8(first.utf8.count)] + Array(first.utf8)
        ))
      start.begin(leasingFrom: server)
      start.idle(seconds: 60)
    },
    .mentions(
      "F29", "lldp-file-server", .j100SIP,
      "the switch names another file server than option 242, which wins"
    ) { start in
      start.begin(at: SwitchPort(fileServers: [Site.secondFileServer]))
      start.finish()
    },
    .mentions(
      "F30", "lldp-only", .deskphone96x1H323,
      "only the switch names the file server, in its next frame, 26 seconds after the ACK"
    ) { start in
      start.recording.advertise(start.phone)
      start.lease(from: start.family.server(saying: "MCIPADD=\(Site.callServer),MCPORT=1719"))
      start.truth.servers = [
        "MCIPADD": ["\(Site.callServer)"], "MCPORT": ["1719"], "HTTPSRVR": [first],
        "TLSSRVR": [first],
      ]
      start.settle()
      start.recording.wait(.seconds(25))
      start.recording.advertise(SwitchPort(fileServers: [Site.fileServer]))
      start.finish()
    },
    .fails(
      "F52", "option-66", .j100SIP,
      "option 66 names the file server, which these phones do not read",
      causes: ["F52", "F05"]
    ) { start in
      var server = DHCPServer()
      server.add(first, as: .tftpServerName)
      start.begin(leasingFrom: server)
      start.idle(seconds: 60)
    },
  ]
}
