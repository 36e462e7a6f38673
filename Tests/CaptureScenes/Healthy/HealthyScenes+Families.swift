import DHCP
import Framing

/// Start-ups that work: one for each phone family, source of configuration and way to a VLAN.
enum HealthyScenes {
  /// One for each family, with the site-specific option.
  static let families = [
    family(
      "j100-sip.pcapng", .j179,
      "J179 with SIP: option 242 names the file server; HTTP, then SIP over TCP",
      siteString: "HTTPSRVR=\(Site.fileServer),HTTPDIR=/j100,SIG=2", directory: "/j100"),
    family(
      "j100-h323.pcapng", .j169h323,
      "J169 with H.323: option 242 names file and call server; HTTP, then H.225.0 RAS",
      siteString: "\(gatekeeper),HTTPSRVR=\(Site.fileServer),SIG=1"),
    family(
      "96x1-sip.pcapng", .deskphone9641sip,
      "9641G with SIP: option 242 names the file server",
      siteString: "HTTPSRVR=\(Site.fileServer),HTTPDIR=/96x1,SIG=2", directory: "/96x1"),
    family(
      "96x1-h323.pcapng", .deskphone9611h323,
      "9611G with H.323: option 242 names file and call server",
      siteString: "\(gatekeeper),HTTPSRVR=\(Site.fileServer)"),
    family(
      "9600-h323.pcapng", .deskphone9640,
      "9640 with H.323: option 242 names file and call server",
      siteString: "\(gatekeeper),HTTPSRVR=\(Site.fileServer)"),
    family(
      "1600-h323.pcapng", .deskphone1616,
      "1616 with H.323: option 242, of which this model's option 55 asks for little else",
      siteString: "\(gatekeeper),HTTPSRVR=\(Site.fileServer)"),
    CaptureScene(
      "healthy/4600-option-176.pcap",
      "4621 with option 176 and TFTP, its directory before its server; a pcap file"
    ) { recording in
      var phone = Phone(.deskphone4621)
      var server = DHCPServer()
      server.add(
        "\(gatekeeper),TFTPDIR=/46xx,TFTPSRVR=\(Site.fileServer)", as: .avayaSiteSpecific4600)
      recording.comeUp(phone)
      recording.lease(&phone, from: server)
      recording.settle(phone)
      recording.provision(&phone, directory: "/46xx", overTFTP: true)
    },
  ]

  static let gatekeeper = "MCIPADD=\(Site.callServer),MCPORT=1719"

  private static func family(
    _ name: String, _ model: PhoneModel, _ shows: String, siteString: String,
    directory: String = ""
  ) -> CaptureScene {
    CaptureScene("healthy/\(name)", shows) { recording in
      var phone = Phone(model)
      recording.comeUp(phone)
      recording.lease(&phone, from: DHCPServer(siteString: siteString))
      recording.settle(phone)
      recording.provision(&phone, directory: directory)
    }
  }
}
