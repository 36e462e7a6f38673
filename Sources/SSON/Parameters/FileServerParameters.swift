extension SSONParameter {
  /// Servers for plain HTTP, tried in order.
  public static let httpServers = SSONParameter(
    "HTTPSRVR", .hosts, default: .known(""), meaning: "HTTP file servers",
    support: [
      .j100SIP: .confirmed, .deskphone96x1H323: .confirmed, .deskphone9600H323: .confirmed,
    ], isKnownToWireshark: true)

  /// Left out when the files are in the server's root.
  public static let httpDirectory = SSONParameter(
    "HTTPDIR", .path(maximum: 127), default: .known(""), meaning: "path in front of HTTP requests",
    support: [.j100SIP: .confirmed, .deskphone9600H323: .confirmed], isKnownToWireshark: true)

  public static let httpPort = SSONParameter(
    "HTTPPORT", .number(0...65535), default: .known("80"), meaning: "TCP port for HTTP",
    support: [.j100SIP: .confirmed, .deskphone9600H323: .confirmed])

  public static let tlsServers = SSONParameter(
    "TLSSRVR", .hosts, default: .known(""), meaning: "HTTPS file servers",
    support: [.deskphone96x1H323: .unconfirmed, .deskphone9600H323: .unconfirmed],
    isKnownToWireshark: true)

  public static let tlsDirectory = SSONParameter(
    "TLSDIR", .path(maximum: nil), default: .known(""), meaning: "path in front of HTTPS requests",
    support: [.deskphone96x1H323: .unconfirmed, .deskphone9600H323: .unconfirmed])

  /// 411 is the default of the H.323 families; that of the SIP families is stated nowhere.
  public static let tlsPort = SSONParameter(
    "TLSPORT", .number(80...65535), isFormConfirmed: false, default: .unconfirmed("411"),
    meaning: "TCP port for HTTPS",
    support: [.deskphone96x1H323: .unconfirmed, .deskphone9600H323: .unconfirmed])

  /// SIP families know it as code 8 of option 43; for the string nothing is stated.
  public static let tlsServerIdentity = SSONParameter(
    "TLSSRVRID", .number(0...1), isFormConfirmed: false, default: .unconfirmed("1"),
    meaning: "check the server's name in its certificate",
    support: [.j100SIP: .unconfirmed, .deskphone96x1SIP: .unconfirmed])

  /// Beats DHCP option 66.
  public static let tftpServers = SSONParameter(
    "TFTPSRVR", .hosts, default: .known(""), meaning: "TFTP file servers",
    support: [.deskphone4600: .confirmed], options: [176])

  /// Must stand before TFTPSRVR.
  public static let tftpDirectory = SSONParameter(
    "TFTPDIR", .path(maximum: nil), default: .known(""), meaning: "path in front of TFTP requests",
    support: [.deskphone4600: .confirmed], options: [176])

  /// 0 turns the service off; what other numbers mean is stated nowhere.
  public static let enrollmentService = SSONParameter(
    "DES_STAT", .number(nil), isFormConfirmed: false, default: .unknown,
    meaning: "use of the device enrollment service, 0 = off", support: [.j100SIP: .thirdParty])

  static let fileServerParameters = [
    httpServers, httpDirectory, httpPort, tlsServers, tlsDirectory, tlsPort, tlsServerIdentity,
    tftpServers, tftpDirectory, enrollmentService,
  ]
}
