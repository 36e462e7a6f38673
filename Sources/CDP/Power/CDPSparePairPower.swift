public import Wire

/// Whether power flows, or is to flow, over the cable's spare pairs as well (type 0x001F): a map
/// of eight bits, of which four are known.
public struct CDPSparePairPower: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The supply can feed four pairs.
  public static let isSupported = CDPSparePairPower(rawValue: 1 << 0)
  /// The two sets of pairs feed one load; otherwise they are independent.
  public static let isShared = CDPSparePairPower(rawValue: 1 << 1)
  /// The device asks for the spare pairs.
  public static let isRequested = CDPSparePairPower(rawValue: 1 << 2)
  /// The supply feeds the spare pairs.
  public static let isOn = CDPSparePairPower(rawValue: 1 << 3)
}

// MARK: - Wire format

extension CDPSparePairPower: CDPPayload {
  public static let type = CDPTLVType.sparePairPower
  public static let name = "Spare Pair Power"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    rawValue = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(rawValue)
  }

  public var fieldValue: FieldValue {
    .fields([
      "supported": .flag(contains(.isSupported)),
      "shared": .flag(contains(.isShared)),
      "requested": .flag(contains(.isRequested)),
      "on": .flag(contains(.isOn)),
      "bits": .number(rawValue),
    ])
  }

  /// An object with some of the four flags, or with all eight `bits`, or both if they agree.
  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    let bits: UInt8? = try record.optional("bits")?.integer()
    var power = CDPSparePairPower(rawValue: bits ?? 0)
    for (name, flag) in [
      ("supported", Self.isSupported), ("shared", .isShared), ("requested", .isRequested),
      ("on", .isOn),
    ] {
      guard let field = record.optional(name) else { continue }
      let isSet = try field.flag()
      if bits != nil, power.contains(flag) != isSet {
        throw field.error(contradiction: "does not say what bits says: leave one of them out")
      }
      if isSet { power.insert(flag) }
    }
    try record.finish()
    self = power
  }
}
