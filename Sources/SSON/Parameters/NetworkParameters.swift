extension SSONParameter {
  /// 1: only for UDP ports 32768 to 34999.
  public static let destinationUnreachable = SSONParameter(
    "ICMPDU", .number(0...2), default: .known("1"),
    meaning: "sending of ICMP destination unreachable: 0 = never, 1 = some ports, 2 = normal",
    support: [.deskphone9600H323: .confirmed], isKnownToWireshark: true)

  public static let redirects = SSONParameter(
    "ICMPRED", .number(0...1), default: .known("0"), meaning: "ICMP redirects, 1 = accepted",
    support: [.deskphone9600H323: .confirmed], isKnownToWireshark: true)

  public static let logServer = SSONParameter(
    "LOGSRVR", .host, default: .known(""), meaning: "syslog server",
    support: [.deskphone9600H323: .confirmed])

  public static let localLogLevel = SSONParameter(
    "LOGLOCAL", .number(nil), default: .unknown, meaning: "level of the log in the phone",
    isKnownToWireshark: true)

  public static let mtu = SSONParameter(
    "MTU_SIZE", .number(nil), default: .unknown,
    meaning: "largest frame, for switches that cannot carry tagged ones of full size",
    support: [.deskphone9600H323: .confirmed])

  static let networkParameters = [
    destinationUnreachable, redirects, logServer, localLogLevel, mtu,
  ]
}
