import DHCP
import Framing
import Wire

extension HealthyScenes {
  /// One for each source from which a phone can learn its file server.
  static let sources = [
    CaptureScene(
      "healthy/j100-sip-quoted-list.pcapng",
      "two file servers in option 242, the list in quotation marks as the manuals want it"
    ) { recording in
      var phone = Phone(.j179)
      let list = "\"\(Site.fileServer),\(Site.secondFileServer)\""
      recording.comeUp(phone)
      recording.lease(&phone, from: DHCPServer(siteString: "SIG=2,HTTPSRVR=\(list)"))
      recording.settle(phone)
      recording.provision(&phone)
    },
    CaptureScene(
      "healthy/j100-sip-option-43.pcapng",
      "option 43 in Avaya's layout (code 1 = 6889) names the file server; there is no option 242"
    ) { recording in
      var phone = Phone(.j179)
      var server = DHCPServer()
      server.moreOptions.append((.vendorSpecificInformation, avayaVendorInformation))
      recording.comeUp(phone)
      recording.lease(&phone, from: server)
      recording.settle(phone)
      recording.provision(&phone, directory: "/j100")
    },
    CaptureScene(
      "healthy/96x1-h323-lldp-file-server.pcapng",
      "DHCP names no file server: the switch's Avaya LLDP TLVs name it and the call server"
    ) { recording in
      var phone = Phone(.deskphone9611h323)
      var port = SwitchPort.plain
      port.fileServers = [Site.fileServer]
      port.callServers = [Site.callServer]
      recording.comeUp(phone, at: port)
      recording.lease(&phone, from: DHCPServer())
      recording.settle(phone)
      recording.wait(.seconds(12))
      recording.advertise(port)
      recording.provision(&phone)
    },
    CaptureScene(
      "healthy/j100-sip-siaddr.pcap",
      "siaddr names a file server of its own; option 242 says only SIG=2; a pcap file"
    ) { recording in
      var phone = Phone(.j179)
      var server = DHCPServer(siteString: "SIG=2")
      server.nextServer = Site.fileServer
      recording.comeUp(phone)
      recording.lease(&phone, from: server)
      recording.settle(phone)
      recording.provision(&phone)
    },
  ]

  /// HTTPSRVR, HTTPDIR and SIG.
  static let avayaVendorInformation: [UInt8] =
    AvayaVendorInformation([
      (.httpServers, Site.fileServer.description), (.httpDirectory, "/j100"), (.signaling, "2"),
    ])?.information.encoded ?? []
}
