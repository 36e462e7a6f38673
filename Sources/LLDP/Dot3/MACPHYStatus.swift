public import Wire

/// How the sending port negotiates, what it offers, and the speed and duplex it runs at.
///
/// IEEE 802.3-2018 §79.3.1, subtype 1. Five octets:
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9
/// +-----------+-+-+-------------------------------+-------------------------------+
/// |     0     |E|S|          advertised           |        operational MAU        |
/// +-----------+-+-+-------------------------------+-------------------------------+
/// ```
public struct MACPHYStatus: Hashable, Sendable {
  /// The six highest bits, sent as zero. Kept so that re-encoding changes nothing.
  public let reserved: UInt8
  /// E: auto-negotiation is on.
  public var isAutonegotiationEnabled: Bool
  /// S: the port can negotiate.
  public var isAutonegotiationSupported: Bool
  public var advertised: Abilities
  public var operationalMAU: MAUType

  public init(
    isAutonegotiationSupported: Bool, isAutonegotiationEnabled: Bool, advertised: Abilities,
    operationalMAU: MAUType
  ) {
    reserved = 0
    self.isAutonegotiationEnabled = isAutonegotiationEnabled
    self.isAutonegotiationSupported = isAutonegotiationSupported
    self.advertised = advertised
    self.operationalMAU = operationalMAU
  }
}

// MARK: - Wire format

extension MACPHYStatus: Dot3Payload, FieldReadable {
  public static let subtype: UInt8 = 1
  public static let name = "MAC/PHY Configuration/Status"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let status: UInt8 = try reader.readInteger()
    reserved = status >> 2
    isAutonegotiationEnabled = status & 1 << 1 != 0
    isAutonegotiationSupported = status & 1 << 0 != 0
    advertised = Abilities(rawValue: try reader.readInteger())
    operationalMAU = MAUType(rawValue: try reader.readInteger())
  }

  public func encode(into writer: inout ByteWriter) {
    var status = reserved << 2
    if isAutonegotiationEnabled { status |= 1 << 1 }
    if isAutonegotiationSupported { status |= 1 << 0 }
    writer.write(status)
    writer.write(advertised.rawValue)
    writer.write(operationalMAU.rawValue)
  }

  public var fieldValue: FieldValue {
    .fields([
      "reserved": .number(reserved),
      "autonegotiationEnabled": .flag(isAutonegotiationEnabled),
      "autonegotiationSupported": .flag(isAutonegotiationSupported),
      "advertised": advertised.fieldValue,
      "operationalMAU": operationalMAU.fieldValue,
    ])
  }

  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    reserved = try record.optional("reserved")?.integer(in: 0...63) ?? 0
    isAutonegotiationEnabled =
      try record.required("autonegotiationEnabled", "true or false").flag()
    isAutonegotiationSupported =
      try record.required("autonegotiationSupported", "true or false").flag()
    advertised = try record.required("advertised", "a list of abilities").read()
    operationalMAU = try record.required("operationalMAU", "a MAU type").read()
    try record.finish()
  }
}

// MARK: - Field types

extension MACPHYStatus {
  /// What auto-negotiation offers: `ifMauAutoNegCapAdvertisedBits` of RFC 4836 §5, whose bit 0 is
  /// the highest of the two octets.
  public struct Abilities: OptionSet, Hashable, Sendable, FieldDescribing, FieldReadable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public static let gigabitTFullDuplex = Abilities(rawValue: 1 << 0)
    public static let gigabitT = Abilities(rawValue: 1 << 1)
    public static let gigabitXFullDuplex = Abilities(rawValue: 1 << 2)
    public static let gigabitX = Abilities(rawValue: 1 << 3)
    public static let symmetricAndAsymmetricPause = Abilities(rawValue: 1 << 4)
    public static let symmetricPause = Abilities(rawValue: 1 << 5)
    public static let asymmetricPause = Abilities(rawValue: 1 << 6)
    public static let pause = Abilities(rawValue: 1 << 7)
    public static let hundredT2FullDuplex = Abilities(rawValue: 1 << 8)
    public static let hundredT2 = Abilities(rawValue: 1 << 9)
    public static let hundredTXFullDuplex = Abilities(rawValue: 1 << 10)
    public static let hundredTX = Abilities(rawValue: 1 << 11)
    public static let hundredT4 = Abilities(rawValue: 1 << 12)
    public static let tenTFullDuplex = Abilities(rawValue: 1 << 13)
    public static let tenT = Abilities(rawValue: 1 << 14)
    public static let other = Abilities(rawValue: 1 << 15)

    private static let names = [
      "1000BASE-T full duplex", "1000BASE-T half duplex", "1000BASE-X full duplex",
      "1000BASE-X half duplex", "symmetric and asymmetric pause", "symmetric pause",
      "asymmetric pause", "pause", "100BASE-T2 full duplex", "100BASE-T2 half duplex",
      "100BASE-TX full duplex", "100BASE-TX half duplex", "100BASE-T4",
      "10BASE-T full duplex", "10BASE-T half duplex", "other",
    ]

    public var fieldValue: FieldValue { .bits(rawValue, names: Self.names) }

    public init(reading reader: FieldReader) throws(FieldError) {
      rawValue = try reader.bits(names: Self.names)
    }
  }
}

extension LLDPDataUnit {
  /// The first MAC/PHY status that can be read.
  public var macPHYStatus: MACPHYStatus? { first() }
}
