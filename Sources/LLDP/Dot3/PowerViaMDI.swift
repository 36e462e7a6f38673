public import Wire

/// What a port supplies or draws over the cable.
///
/// IEEE 802.3-2018 §79.3.2 and IEEE 802.3bt-2018, subtype 2. The first three octets are of
/// IEEE 802.3af; IEEE 802.3at put ``Negotiation`` behind them (8 octets in all), IEEE 802.3bt
/// ``FourPair`` behind that (25 octets):
///
/// ```text
///  0                   1                   2
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3
/// +-------+-+-+-+-+---------------+---------------+
/// |   0   |C|E|S|P|     pairs     |     class     |
/// +-------+-+-+-+-+---------------+---------------+
/// ```
public struct PowerViaMDI: Hashable, Sendable {
  /// The four highest bits, sent as zero. Kept so that re-encoding changes nothing.
  public let reserved: UInt8
  /// C: the port can choose the pairs.
  public var canControlPairs: Bool
  /// E: the port supplies power, or would.
  public var isEnabled: Bool
  /// S: the port can supply power.
  public var isSupported: Bool
  /// P: which end of the cable speaks.
  public let type: MEDExtendedPower.DeviceType
  public var pairs: Pairs
  public var powerClass: PowerClass
  /// What the two ends settle about power; `nil` in the form of IEEE 802.3af.
  public let negotiation: Negotiation?
  /// What types 3 and 4 add; only there if ``negotiation`` is.
  public let fourPair: FourPair?

  /// - Parameter type: `.sourcing` or `.powered`; only its lowest bit is sent.
  public init(
    _ type: MEDExtendedPower.DeviceType, isSupported: Bool, isEnabled: Bool,
    canControlPairs: Bool, pairs: Pairs, powerClass: PowerClass
  ) {
    self.init(
      type, isSupported: isSupported, isEnabled: isEnabled, canControlPairs: canControlPairs,
      pairs: pairs, powerClass: powerClass, negotiation: nil, fourPair: nil)
  }

  /// - Parameter type: `.sourcing` or `.powered`; only its lowest bit is sent.
  public init(
    _ type: MEDExtendedPower.DeviceType, isSupported: Bool, isEnabled: Bool,
    canControlPairs: Bool, pairs: Pairs, powerClass: PowerClass, negotiation: Negotiation,
    fourPair: FourPair? = nil
  ) {
    self.init(
      type, isSupported: isSupported, isEnabled: isEnabled, canControlPairs: canControlPairs,
      pairs: pairs, powerClass: powerClass, negotiation: Optional(negotiation),
      fourPair: fourPair)
  }

  private init(
    _ type: MEDExtendedPower.DeviceType, isSupported: Bool, isEnabled: Bool,
    canControlPairs: Bool, pairs: Pairs, powerClass: PowerClass, negotiation: Negotiation?,
    fourPair: FourPair?
  ) {
    reserved = 0
    self.canControlPairs = canControlPairs
    self.isEnabled = isEnabled
    self.isSupported = isSupported
    self.type = MEDExtendedPower.DeviceType(lowBitsOf: type.rawValue & 1)
    self.pairs = pairs
    self.powerClass = powerClass
    self.negotiation = negotiation
    self.fourPair = fourPair
  }
}

// MARK: - Wire format

extension PowerViaMDI: Dot3Payload {
  public static let subtype: UInt8 = 2
  public static let name = "Power via MDI"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let support: UInt8 = try reader.readInteger()
    reserved = support >> 4
    canControlPairs = support & 1 << 3 != 0
    isEnabled = support & 1 << 2 != 0
    isSupported = support & 1 << 1 != 0
    type = support & 1 == 1 ? .sourcing : .powered
    pairs = Pairs(rawValue: try reader.readInteger())
    powerClass = PowerClass(rawValue: try reader.readInteger())
    negotiation = reader.isAtEnd ? nil : try Negotiation(decoding: &reader)
    fourPair = reader.isAtEnd ? nil : try FourPair(decoding: &reader)
  }

  public func encode(into writer: inout ByteWriter) {
    var support = reserved << 4
    if canControlPairs { support |= 1 << 3 }
    if isEnabled { support |= 1 << 2 }
    if isSupported { support |= 1 << 1 }
    if type == .sourcing { support |= 1 << 0 }
    writer.write(support)
    writer.write(pairs.rawValue)
    writer.write(powerClass.rawValue)
    negotiation?.encode(into: &writer)
    fourPair?.encode(into: &writer)
  }

  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = [
      .init("reserved", .number(reserved)),
      .init("pairControl", .flag(canControlPairs)),
      .init("enabled", .flag(isEnabled)),
      .init("supported", .flag(isSupported)),
      .init("type", .word(type.description)),
      .init("pairs", .word(pairs.description)),
      .init("class", .word(powerClass.description)),
    ]
    if let negotiation { fields.append(.init("negotiation", negotiation.fieldValue)) }
    if let fourPair { fields.append(.init("fourPair", fourPair.fieldValue)) }
    return .record(fields)
  }
}

// MARK: - Field types

extension PowerViaMDI {
  /// Over which pairs a switch supplies power (`pethPsePortPowerPairs`).
  public struct Pairs: LLDPRegisteredNumber {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Alternative A.
    public static let signal = Pairs(rawValue: 1)
    /// Alternative B.
    public static let spare = Pairs(rawValue: 2)

    public static let names: [UInt8: String] = [1: "signal", 2: "spare"]
  }

  /// The number is one more than the class (`pethPsePortPowerClassifications`); classes above 4
  /// are told apart in ``FourPair``.
  public struct PowerClass: LLDPRegisteredNumber {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let names: [UInt8: String] = [
      1: "class 0", 2: "class 1", 3: "class 2", 4: "class 3", 5: "class 4",
    ]
  }
}

extension LLDPDataUnit {
  /// The first Power via MDI that can be read; there should be at most one.
  public var powerViaMDI: PowerViaMDI? { first() }
}
