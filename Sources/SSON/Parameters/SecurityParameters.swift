extension SSONParameter {
  public static let craftPassword = SSONParameter(
    "PROCPSWD", .digits(maximum: 7), default: .known("27238"),
    meaning: "password of the craft menu", support: [.deskphone9600H323: .confirmed],
    isKnownToWireshark: true, isSecret: true)

  /// For the string only an analyser knows it; SIP families have it as code 13 of option 43.
  public static let craftAccess = SSONParameter(
    "PROCSTAT", .number(0...1), default: .known("0"), meaning: "craft menu, 0 = open",
    isKnownToWireshark: true)

  public static let administrationPassword = SSONParameter(
    "ADMIN_PASSWORD", .text(maximum: nil), default: .known("27238"),
    meaning: "password of the administration menu", support: [.j100SIP: .confirmed],
    isSecret: true)

  public static let httpUser = SSONParameter(
    "FORCE_HTTP_AUTH_USERNAME", .text(maximum: nil), default: .known(""),
    meaning: "user name for the file server", support: [.j100SIP: .thirdParty])

  public static let httpPassword = SSONParameter(
    "FORCE_HTTP_AUTH_PASSWORD", .text(maximum: nil), default: .known(""),
    meaning: "password for the file server", support: [.j100SIP: .thirdParty], isSecret: true)

  public static let snmpSources = SSONParameter(
    "SNMPADD", .hosts, default: .known(""), meaning: "hosts that may ask by SNMP",
    isKnownToWireshark: true)

  public static let snmpCommunity = SSONParameter(
    "SNMPSTRING", .text(maximum: nil), default: .known(""), meaning: "SNMP community",
    isKnownToWireshark: true, isSecret: true)

  static let securityParameters = [
    craftPassword, craftAccess, administrationPassword, httpUser, httpPassword, snmpSources,
    snmpCommunity,
  ]
}
