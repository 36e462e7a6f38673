public import SSON

extension SettingsParameter {
  /// Every parameter that a document names for the settings file, then the rest of the catalogue
  /// of the site-specific string.
  public static let all: [SettingsParameter] = {
    let listed =
      fileServerParameters + callServerParameters + vlanParameters + addressParameters
      + fileParameters
    let names = Set(listed.map(\.name))
    return listed
      + SSONParameter.all.filter { !names.contains($0.name) }.map { SettingsParameter($0) }
  }()

  /// The parameter called `name`, compared without case.
  public static func named(_ name: SSONName) -> SettingsParameter? {
    byName[name]
  }

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  private typealias Support = [PhoneFamily: SSONParameter.Evidence]

  private static let sip: [PhoneFamily] = [.j100SIP, .deskphone96x1SIP]
  private static let h323: [PhoneFamily] = [
    .j100H323, .deskphone96x1H323, .deskphone9600H323, .deskphone1600H323, .deskphone4600,
  ]

  /// A parameter that is in no catalogue but this one.
  private static func own(
    _ name: SSONName, _ form: SSONParameter.Form, isFormConfirmed: Bool = false, _ meaning: String,
    default: SSONParameter.Default = .unknown
  ) -> SSONParameter {
    SSONParameter(
      name, form, isFormConfirmed: isFormConfirmed, default: `default`, meaning: meaning)
  }

  private static func family(_ families: [PhoneFamily], _ evidence: SSONParameter.Evidence)
    -> Support
  {
    Dictionary(families.map { ($0, evidence) }, uniquingKeysWith: { first, _ in first })
  }
}

// MARK: - Servers

extension SettingsParameter {
  /// The settings file may move the phone to another server for its software.
  private static let movesServer: Support = [
    .deskphone9600H323: .confirmed, .deskphone96x1H323: .confirmed, .deskphone96x1SIP: .confirmed,
    .j100SIP: .unconfirmed,
  ]

  static let fileServerParameters = [
    SettingsParameter(
      .httpServers, .fileServer, support: movesServer,
      source: "9600 administration guide, 2007, p. 55; 96x1 SIP, 2014, p. 52"),
    SettingsParameter(
      .httpDirectory, .fileServer, support: movesServer,
      source: "9600 administration guide, 2007, p. 55; 96x1 SIP, 2014, p. 52"),
    SettingsParameter(
      .httpPort, .fileServer, support: movesServer,
      source: "9600 administration guide, 2007, p. 55; 96x1 SIP, 2014, p. 52"),
    SettingsParameter(
      .tlsServers, .fileServer,
      support: [.deskphone96x1SIP: .confirmed, .j100SIP: .unconfirmed],
      source: "96x1 SIP administration guide, 2014, p. 52"),
    SettingsParameter(
      .tlsDirectory, .fileServer,
      support: [.deskphone96x1SIP: .confirmed, .j100SIP: .unconfirmed],
      onlyByDHCP: [.deskphone96x1H323], source: "96x1 SIP administration guide, 2014, p. 52"),
    SettingsParameter(
      .tlsPort, .fileServer,
      support: [.deskphone96x1SIP: .confirmed, .j100SIP: .unconfirmed],
      onlyByDHCP: [.deskphone96x1H323], source: "96x1 SIP administration guide, 2014, p. 52"),
    SettingsParameter(
      .tlsServerIdentity, .fileServer, support: family(sip, .thirdParty),
      source: "settings files made by IP Office"),
    SettingsParameter(
      .tftpServers, .fileServer, support: [.deskphone4600: .confirmed], onlyFor: [.deskphone4600],
      source: "4600 LAN administration guide, 2005, p. 51"),
    SettingsParameter(
      .tftpDirectory, .fileServer, support: [.deskphone4600: .confirmed],
      onlyFor: [.deskphone4600], source: "4600 LAN administration guide, 2005, p. 51"),
    SettingsParameter(
      .enrollmentService, .enrollment, support: [.j100SIP: .thirdParty], onlyFor: [.j100SIP],
      source: "J100 web interface, R4.1; FusionPBX"),
    SettingsParameter(
      own("BRURI", .path(maximum: nil), "server for backup and restore"), .fileServer,
      support: [.deskphone9600H323: .confirmed],
      source: "9600 administration guide, 2007, p. 55"),
  ]

  static let callServerParameters = [
    SettingsParameter(
      .callServers, .callServer, support: family(h323, .unconfirmed),
      source: "H.323 administration guides"),
    SettingsParameter(
      .callServerPort, .callServer, support: family(h323, .unconfirmed),
      source: "4600 LAN administration guide"),
    // The form of an entry is in no document that could be read.
    SettingsParameter(
      own("SIP_CONTROLLER_LIST", .text(maximum: 255), "SIP controllers, in order"), .callServer,
      support: [.deskphone96x1SIP: .confirmed, .j100SIP: .unconfirmed], onlyFor: sip,
      source: "96x1 SIP administration guide, 2014, p. 52"),
    SettingsParameter(
      own("SIPPROXYSRVR", .text(maximum: 255), "SIP proxies"), .callServer, onlyFor: sip),
    SettingsParameter(
      .signaling, .callServer,
      support: [
        .deskphone96x1H323: .confirmed, .deskphone96x1SIP: .confirmed, .j100SIP: .unconfirmed,
      ],
      source: "96x1 H.323 installation guide, p. 30"),
  ]
}

// MARK: - Network

extension SettingsParameter {
  private static let filesOfSIP: Support = [
    .j100SIP: .confirmed, .deskphone96x1SIP: .confirmed,
  ]

  private static func settable(_ parameter: SSONParameter) -> SettingsParameter {
    SettingsParameter(
      parameter, .vlan, support: filesOfSIP,
      source: "J100 R4.0, p. 36; 96x1 SIP, 2020, p. 17")
  }

  static let vlanParameters = [
    settable(.tagging), settable(.voiceVLAN), settable(.audioPriority),
    settable(.signalingPriority), settable(.computerVLAN),
    settable(
      own("L2QVID", .number(0...7), "IEEE 802.1Q priority of video")),
    settable(
      own("DSCPAUD", .number(0...63), "DSCP of audio")),
    settable(
      own("DSCPSIG", .number(0...63), "DSCP of signaling")),
    settable(
      own("DSCPVID", .number(0...63), "DSCP of video")),
    SettingsParameter(
      .vlanTest, .vlan, support: filesOfSIP,
      source: "96x1 SIP, 2014, p. 118; J100 in an open SIP environment, p. 69"),
    SettingsParameter(
      own("NVVLANTEST", .number(0...999), "VLANTEST as the 4600 stores it", default: .known("60")),
      .vlan, support: [.deskphone4600: .confirmed], source: "4600 LAN administration guide, p. 60"),
    SettingsParameter(
      own(
        "LLDP_ENABLED", .number(0...2), isFormConfirmed: true,
        "LLDP: 0 = off, 1 = on, 2 = when the switch sends it"), .vlan, support: filesOfSIP,
      onlyFor: sip, source: "96x1 SIP, 2014, p. 124; 2020, p. 20"),
  ]

  static let addressParameters = [
    SettingsParameter(
      own(
        "DHCPSTD", .number(0...1), isFormConfirmed: true,
        "an address whose lease has ended: 0 = keep it, 1 = give it up", default: .known("0")),
      support: family(PhoneFamily.all, .confirmed),
      source: "J100 in an open SIP environment, p. 55"),
    SettingsParameter(
      own(
        "DHCPSTDV6", .number(0...1), isFormConfirmed: true, "DHCPSTD for IPv6",
        default: .known("0")),
      support: [.j100SIP: .confirmed], source: "J100, July 2019, p. 238"),
    SettingsParameter(
      own("IPV6STAT", .number(0...1), "use of IPv6"), support: filesOfSIP,
      source: "J100, July 2019, p. 238; 96x1 SIP, 2020, p. 30"),
    SettingsParameter(
      own(
        "DHCPSTAT", .number(1...3), isFormConfirmed: true,
        "DHCP for: 1 = IPv4, 2 = IPv6, 3 = both", default: .known("3")), support: filesOfSIP,
      source: "J100, July 2019, p. 238; 96x1 SIP, 2020, p. 30"),
    SettingsParameter(
      own("DUAL_IPPREF", .number(nil), "whose parameters count if both DHCPs give them"),
      support: [.j100SIP: .confirmed], source: "J100 R4.1, IPv6"),
    SettingsParameter(
      own("REUSETIME", .number(0...999), "seconds until a saved address is used, 0 = never"),
      support: [.deskphone96x1SIP: .confirmed], source: "96x1 SIP, 2011, p. 36; 2020, p. 76"),
    SettingsParameter(
      own("NVSSON", .number(128...255), "number of the site-specific option"),
      support: [.deskphone1600H323: .confirmed], source: "1600 administration guide, 2007, p. 40"),
    SettingsParameter(
      own("GROUP", .number(nil), "group of the phone: what IF tests, set on the phone")),
  ]
}

// MARK: - Files

extension SettingsParameter {
  static let fileParameters = [
    SettingsParameter(
      own("APPNAME", .path(maximum: nil), "software that the phone is to run"), .software,
      support: [
        .j100SIP: .confirmed, .deskphone96x1SIP: .thirdParty, .deskphone96x1H323: .thirdParty,
        .deskphone9600H323: .thirdParty,
      ],
      source: "J100 R4.1, upgrade file; published upgrade files"),
    SettingsParameter(
      own("TRUSTCERTS", .text(maximum: 255), "files with certificates to trust"), .certificates),
  ]
}
