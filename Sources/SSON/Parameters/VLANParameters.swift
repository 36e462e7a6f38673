extension SSONParameter {
  /// Not taken from the string if LLDP has set it.
  public static let tagging = SSONParameter(
    "L2Q", .number(0...2), default: .known("0"), meaning: "tagging: 0 = auto, 1 = on, 2 = off",
    support: vlanSupport, isKnownToWireshark: true)

  /// Not taken from the string if LLDP has set it.
  public static let voiceVLAN = SSONParameter(
    "L2QVLAN", .number(0...4094), default: .known("0"), meaning: "voice VLAN, 0 = none",
    support: vlanSupport, isKnownToWireshark: true)

  public static let vlanTest = SSONParameter(
    "VLANTEST", .number(0...999), default: .known("60"),
    meaning: "seconds to look for DHCP on the voice VLAN, 0 = for ever",
    support: [
      .j100SIP: .confirmed, .deskphone96x1SIP: .confirmed, .deskphone4600: .confirmed,
    ], isKnownToWireshark: true)

  /// Not taken from the string if LLDP has set it, which implies that it can stand there.
  public static let computerVLAN = SSONParameter(
    "PHY2VLAN", .number(0...4094), default: .known("0"), meaning: "VLAN of the computer's port",
    support: [
      .deskphone96x1SIP: .unconfirmed, .deskphone96x1H323: .unconfirmed,
      .deskphone9600H323: .unconfirmed, .j100H323: .unconfirmed,
    ])

  /// Seen in published strings; no list that could be read has it.
  public static let audioPriority = SSONParameter(
    "L2QAUD", .number(0...7), isFormConfirmed: false, default: .unknown,
    meaning: "IEEE 802.1Q priority of audio", support: seenInPublicStrings)

  /// Seen in published strings; no list that could be read has it.
  public static let signalingPriority = SSONParameter(
    "L2QSIG", .number(0...7), isFormConfirmed: false, default: .unknown,
    meaning: "IEEE 802.1Q priority of signaling", support: seenInPublicStrings)

  static let vlanParameters = [
    tagging, voiceVLAN, vlanTest, computerVLAN, audioPriority, signalingPriority,
  ]

  private static let vlanSupport: [PhoneFamily: Evidence] = [
    .j100SIP: .confirmed, .deskphone9600H323: .confirmed, .deskphone96x1H323: .confirmed,
    .deskphone96x1SIP: .confirmed,
  ]

  private static let seenInPublicStrings: [PhoneFamily: Evidence] = [.j100SIP: .unconfirmed]
}
