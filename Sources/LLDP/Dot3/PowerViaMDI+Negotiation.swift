public import Wire

extension PowerViaMDI {
  /// How much power a device asks for and a switch grants.
  ///
  /// IEEE 802.3-2018 §79.3.2.4 to §79.3.2.6. Five octets:
  ///
  /// ```text
  ///  0                   1                   2                   3
  ///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9
  /// +---+---+-+-+---+-------------------------------+-------------------------------+
  /// | T | S |0|4| P |      requested, in 0.1 W      |      allocated, in 0.1 W      |
  /// +---+---+-+-+---+-------------------------------+-------------------------------+
  /// ```
  public struct Negotiation: Hashable, Sendable {
    /// T: which end speaks, and which type it is. Type 3 and 4 say that they are type 2.
    public var type: PowerType
    /// S: what it means depends on ``type``; see ``sourceName``.
    public var source: MEDExtendedPower.Source
    /// Sent as zero. Kept so that re-encoding changes nothing.
    public let reserved: Bool
    /// 4: the device takes power over all four pairs (IEEE 802.3bt, "PD 4PID").
    public var takesFourPairs: Bool
    /// P: two bits.
    public let priority: MEDExtendedPower.Priority
    public var requestedDeciwatts: UInt16
    public var allocatedDeciwatts: UInt16

    /// Returns `nil` if the priority needs more than two bits.
    public init?(
      _ type: PowerType, source: MEDExtendedPower.Source, takesFourPairs: Bool = false,
      priority: MEDExtendedPower.Priority, requestedDeciwatts: UInt16,
      allocatedDeciwatts: UInt16
    ) {
      guard priority.rawValue <= 3 else { return nil }
      self.type = type
      self.source = source
      reserved = false
      self.takesFourPairs = takesFourPairs
      self.priority = priority
      self.requestedDeciwatts = requestedDeciwatts
      self.allocatedDeciwatts = allocatedDeciwatts
    }

    /// What ``source`` means at this end of the cable.
    public var sourceName: String { source.name(for: type.device) }
  }
}

// MARK: - Wire format

extension PowerViaMDI.Negotiation: WireCodable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let bits: UInt8 = try reader.readInteger()
    type = PowerViaMDI.PowerType(lowBitsOf: bits >> 6)
    source = MEDExtendedPower.Source(lowBitsOf: bits >> 4)
    reserved = bits & 1 << 3 != 0
    takesFourPairs = bits & 1 << 2 != 0
    priority = MEDExtendedPower.Priority(lowBitsOf: bits & 3)
    requestedDeciwatts = try reader.readInteger()
    allocatedDeciwatts = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    var bits = type.rawValue << 6 | source.rawValue << 4 | priority.rawValue
    if reserved { bits |= 1 << 3 }
    if takesFourPairs { bits |= 1 << 2 }
    writer.write(bits)
    writer.write(requestedDeciwatts)
    writer.write(allocatedDeciwatts)
  }
}

extension PowerViaMDI.Negotiation: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "type": .word(type.description),
      "source": .word(sourceName),
      "reserved": .flag(reserved),
      "fourPairDevice": .flag(takesFourPairs),
      "priority": .word(priority.description),
      "requestedDeciwatts": .number(requestedDeciwatts),
      "allocatedDeciwatts": .number(allocatedDeciwatts),
    ])
  }
}

// MARK: - Field types

extension PowerViaMDI {
  /// Two bits.
  public struct PowerType: LLDPRegisteredNumber {
    public let rawValue: UInt8
    public init(lowBitsOf bits: UInt8) { rawValue = bits & 3 }
    public init?(rawValue: UInt8) {
      guard rawValue <= 3 else { return nil }
      self.rawValue = rawValue
    }

    public static let type2Sourcing = PowerType(lowBitsOf: 0)
    public static let type2Powered = PowerType(lowBitsOf: 1)
    public static let type1Sourcing = PowerType(lowBitsOf: 2)
    public static let type1Powered = PowerType(lowBitsOf: 3)

    public static let names: [UInt8: String] = [
      0: "type 2 PSE", 1: "type 2 PD", 2: "type 1 PSE", 3: "type 1 PD",
    ]

    /// Which end of the cable it is.
    public var device: MEDExtendedPower.DeviceType { rawValue & 1 == 0 ? .sourcing : .powered }
  }
}
