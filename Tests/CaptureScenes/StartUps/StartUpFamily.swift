import DHCP
import Framing

/// A family of phones, and how the example site provides for it.
struct StartUpFamily {
  /// As `--phone` names it.
  let name: String
  let model: PhoneModel
  /// What the site-specific option says, and what the phone has from it.
  let siteString: String
  let servers: [String: [String]]
  /// In front of file names.
  let directory: String
  var option = DHCPOptionCode.avayaSiteSpecific
  var usesTFTP = false

  static let all = [
    j100SIP, j100H323, deskphone96x1SIP, deskphone96x1H323, deskphone9600, deskphone1600,
    deskphone4600,
  ]

  /// The families whose phones are of the same models: other software makes one of the other.
  var siblings: [String] {
    [["j100-sip", "j100-h323"], ["96x1-sip", "96x1-h323"]].first { $0.contains(name) } ?? [name]
  }

  static let j100SIP = sip("j100-sip", .j179, directory: "/j100")
  static let deskphone96x1SIP = sip("96x1-sip", .deskphone9641sip, directory: "/96x1")
  static let j100H323 = h323("j100-h323", .j169h323)
  static let deskphone96x1H323 = h323("96x1-h323", .deskphone9611h323)
  static let deskphone9600 = h323("9600-h323", .deskphone9640)
  static let deskphone1600 = h323("1600-h323", .deskphone1616)
  static let deskphone4600 = StartUpFamily(
    name: "4600", model: .deskphone4621,
    siteString: "MCIPADD=\(Site.callServer),MCPORT=1719,TFTPDIR=/46xx,TFTPSRVR=\(Site.fileServer)",
    servers: [
      "MCIPADD": ["\(Site.callServer)"], "MCPORT": ["1719"], "TFTPDIR": ["/46xx"],
      "TFTPSRVR": ["\(Site.fileServer)"],
    ],
    directory: "/46xx", option: .avayaSiteSpecific4600, usesTFTP: true)

  private static func sip(_ name: String, _ model: PhoneModel, directory: String) -> StartUpFamily {
    StartUpFamily(
      name: name, model: model,
      siteString: "HTTPSRVR=\(Site.fileServer),HTTPDIR=\(directory),SIG=2",
      servers: ["HTTPSRVR": ["\(Site.fileServer)"], "HTTPDIR": [directory]], directory: directory)
  }

  private static func h323(_ name: String, _ model: PhoneModel) -> StartUpFamily {
    StartUpFamily(
      name: name, model: model,
      siteString: "MCIPADD=\(Site.callServer),MCPORT=1719,HTTPSRVR=\(Site.fileServer)",
      servers: [
        "MCIPADD": ["\(Site.callServer)"], "MCPORT": ["1719"], "HTTPSRVR": ["\(Site.fileServer)"],
      ],
      directory: "")
  }

  /// The DHCP server of a subnet, with the family's string and `more` behind it.
  func server(_ subnet: Subnet = .data, more: String = "") -> DHCPServer {
    server(subnet, saying: siteString + more)
  }

  func server(_ subnet: Subnet = .data, saying text: String) -> DHCPServer {
    var server = DHCPServer(subnet)
    server.add(text, as: option)
    return server
  }
}
