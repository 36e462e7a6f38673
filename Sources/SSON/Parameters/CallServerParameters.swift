extension SSONParameter {
  public static let callServers = SSONParameter(
    "MCIPADD", .hosts, default: .known("0.0.0.0"), meaning: "H.323 call servers",
    support: [
      .deskphone4600: .confirmed, .deskphone96x1H323: .confirmed,
      .deskphone9600H323: .confirmed, .j100H323: .confirmed, .j100SIP: .confirmed,
    ], isKnownToWireshark: true)

  /// A manual lists it for the 4600; for the others there are strings in public configurations.
  public static let callServerPort = SSONParameter(
    "MCPORT", .number(0...65535), default: .known("1719"), meaning: "UDP port of the gatekeeper",
    support: [
      .deskphone4600: .confirmed, .deskphone96x1H323: .thirdParty,
      .deskphone9600H323: .thirdParty,
    ])

  /// A sample of the vendor has the word SIP instead of the number.
  public static let signaling = SSONParameter(
    "SIG", .numberOrWord(0...2, words: ["SIP", "H323", "H.323"]), default: .unconfirmed("0"),
    meaning: "signaling protocol: 1 = H.323, 2 = SIP", support: [.j100SIP: .confirmed])

  static let callServerParameters = [callServers, callServerPort, signaling]
}
