import SSON

/// Which source wins for a parameter, and the rule that says so.
///
/// Within DHCP the header fields and options come first and the site-specific option last, so
/// it overrides; LLDP has the last word for VLANs and the least for servers.
struct SourceOrder: Hashable {
  /// Strongest first. A source that is not listed does not set the parameter.
  let sources: [SourceKind]
  let rule: String

  enum SourceKind: Hashable {
    case siteOption, vendorInformation, tftpServerName, nextServer, medPolicy, vlanName, portVLAN
    case avayaFileServer, avayaCallServer, defaultOfFamily
  }

  func rank(of source: ValueSource) -> Int? {
    sources.firstIndex(of: source.kind)
  }

  static func of(_ parameter: SSONName, in precedence: PhoneProfile.Precedence) -> SourceOrder {
    switch parameter {
    case .l2q, .l2qVLAN, .phy2VLAN: layer2
    case .l2qAudio, .l2qSignaling, .dscpAudio, .dscpSignaling:
      precedence == .firstFound ? layer2 : lastWriterPriority
    case .httpServer, .tlsServer, .tftpServer: fileServer
    case .mcipadd: callServer
    default: other
    }
  }

  private static let layer2 = SourceOrder(
    sources: [
      .medPolicy, .vlanName, .portVLAN, .siteOption, .vendorInformation, .defaultOfFamily,
    ],
    rule: "for VLAN and priority LLDP wins over DHCP")
  private static let lastWriterPriority = SourceOrder(
    sources: [.siteOption, .medPolicy],
    rule: "the last writer wins, and DHCP writes after LLDP; only VLANs of LLDP are kept")
  private static let fileServer = SourceOrder(
    sources: [.siteOption, .vendorInformation, .tftpServerName, .nextServer, .avayaFileServer],
    rule: "the site-specific option is read last and overrides siaddr and other options; "
      + "LLDP counts only when DHCP names no file server")
  private static let callServer = SourceOrder(
    sources: [.siteOption, .avayaCallServer],
    rule: "the LLDP call server counts only when DHCP names none")
  private static let other = SourceOrder(
    sources: [.siteOption, .vendorInformation, .defaultOfFamily],
    rule: "the site-specific option is read last")
}

extension ValueSource {
  fileprivate var kind: SourceOrder.SourceKind {
    switch self {
    case .siteOption, .siteOptionV6: .siteOption
    case .vendorInformation: .vendorInformation
    case .tftpServerName: .tftpServerName
    case .nextServer: .nextServer
    case .medPolicy: .medPolicy
    case .vlanName: .vlanName
    case .portVLAN: .portVLAN
    case .avayaFileServer: .avayaFileServer
    case .avayaCallServer: .avayaCallServer
    case .defaultOfFamily: .defaultOfFamily
    }
  }

  package var isLLDP: Bool {
    switch self {
    case .medPolicy, .vlanName, .portVLAN, .avayaFileServer, .avayaCallServer: true
    case .siteOption, .siteOptionV6, .vendorInformation, .tftpServerName, .nextServer,
      .defaultOfFamily:
      false
    }
  }

  /// A site-specific string of DHCPv4 or DHCPv6.
  var isSiteOption: Bool { kind == .siteOption }
}
