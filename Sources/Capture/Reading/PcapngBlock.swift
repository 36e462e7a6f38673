/// The kinds of pcapng blocks that matter here (draft-ietf-opsawg-pcapng §10.1).
struct PcapngBlock: RawRepresentable, Hashable, Sendable {
  let rawValue: UInt32

  /// Reads the same in both byte orders, which only its body tells.
  static let section = PcapngBlock(rawValue: 0x0A0D_0D0A)
  static let interface = PcapngBlock(rawValue: 1)
  /// Obsolete, still met.
  static let packet = PcapngBlock(rawValue: 2)
  static let simplePacket = PcapngBlock(rawValue: 3)
  static let enhancedPacket = PcapngBlock(rawValue: 6)
  static let custom = PcapngBlock(rawValue: 0x0000_0BAD)
  static let customNotCopied = PcapngBlock(rawValue: 0x4000_0BAD)
  static let journalEntry = PcapngBlock(rawValue: 9)

  /// No block that we would read is longer, so a greater length is damage.
  static let longest = 16 << 20
  /// Type, and the length twice.
  static let shortest = 12
  /// Tells the byte order of a section (§4.1).
  static let byteOrderMark: UInt32 = 0x1A2B_3C4D

  var isFrame: Bool {
    self == .packet || self == .simplePacket || self == .enhancedPacket
  }

  /// Holds no frame, but analysers count it as one: custom blocks, journal entries, and the system
  /// call events of Sysdig in their three forms, each with and without flags.
  var isNumbered: Bool {
    switch self {
    case .custom, .customNotCopied, .journalEntry: true
    default: [0x204, 0x208, 0x216, 0x217, 0x221, 0x222].contains(rawValue)
    }
  }

  /// The fields of fixed length, with type and both lengths.
  var minimumLength: Int {
    switch self {
    case .section: 28
    case .interface: 20
    case .packet, .enhancedPacket: 32
    case .simplePacket: 16
    default: Self.shortest
    }
  }
}
