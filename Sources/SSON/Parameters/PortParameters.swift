extension SSONParameter {
  /// 1 is documented; the other codes are believed to go to 6.
  public static let linePortSpeed = SSONParameter(
    "PHY1STAT", .number(0...6), isFormConfirmed: false, default: .known("1"),
    meaning: "speed of the line port, 1 = automatic", support: [.deskphone9600H323: .confirmed],
    isKnownToWireshark: true)

  /// 1 is documented; the other codes are believed to go to 6.
  public static let computerPortSpeed = SSONParameter(
    "PHY2STAT", .number(0...6), isFormConfirmed: false, default: .known("1"),
    meaning: "speed of the computer's port, 1 = automatic",
    support: [.deskphone9600H323: .confirmed], isKnownToWireshark: true)

  public static let passThrough = SSONParameter(
    "DOT1X", .number(0...2), isFormConfirmed: false, default: .unknown,
    meaning: "how IEEE 802.1X frames are passed through", isKnownToWireshark: true)

  public static let staticAddresses = SSONParameter(
    "STATIC", .number(0...3), isFormConfirmed: false, default: .known("0"),
    meaning: "which addresses set by hand beat DHCP", isKnownToWireshark: true)

  static let portParameters = [linePortSpeed, computerPortSpeed, passThrough, staticAddresses]
}
