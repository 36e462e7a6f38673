public import Wire

/// How much power a port offers or a phone needs, where it comes from and how much it matters.
///
/// ANSI/TIA-1057 §10.2.5, subtype 4. Three octets:
///
/// ```text
///  0                   1                   2
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3
/// +---+---+-------+-------------------------------+
/// | T | S |prior. |       value in 0.1 W          |
/// +---+---+-------+-------------------------------+
/// ```
public struct MEDExtendedPower: Hashable, Sendable {
  /// T: which end of the cable speaks.
  public var type: DeviceType
  /// S: what it means depends on ``type``; see ``sourceName``.
  public var source: Source
  public var priority: Priority
  /// 0 to 1023 are defined (102.3 W); what is above is reserved, and kept.
  public var powerDeciwatts: UInt16

  public init(_ type: DeviceType, source: Source, priority: Priority, powerDeciwatts: UInt16) {
    self.type = type
    self.source = source
    self.priority = priority
    self.powerDeciwatts = powerDeciwatts
  }

  public var watts: Double { Double(powerDeciwatts) / 10 }

  /// The supply runs on its backup. Avaya's H.323 phones then save power.
  public var isOnBackup: Bool { type == .sourcing && source == .backupOrLocal }

  /// What ``source`` means at this end of the cable.
  public var sourceName: String { source.name(for: type) }
}

// MARK: - Wire format

extension MEDExtendedPower: MEDPayload, FieldReadable {
  public static let subtype: UInt8 = 4
  public static let name = "LLDP-MED Extended Power via MDI"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let bits: UInt8 = try reader.readInteger()
    type = DeviceType(lowBitsOf: bits >> 6)
    source = Source(lowBitsOf: bits >> 4)
    priority = Priority(lowBitsOf: bits)
    powerDeciwatts = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(type.rawValue << 6 | source.rawValue << 4 | priority.rawValue)
    writer.write(powerDeciwatts)
  }

  public var fieldValue: FieldValue {
    .fields([
      "type": .word(type.description),
      "source": .word(sourceName),
      "priority": .word(priority.description),
      "powerDeciwatts": .number(powerDeciwatts),
    ])
  }

  /// Source and priority are unknown if they are absent.
  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    let type: DeviceType = try record.required("type", "PSE or PD").read()
    let field = record.optional("source")
    self.init(
      type, source: .unknown, priority: try record.optional("priority") ?? .unknown,
      powerDeciwatts: try record.required("powerDeciwatts", "a number").integer())
    try record.finish()
    guard let field else { return }
    let sources = (0...3).map { bits in
      Self(type, source: Source(lowBitsOf: bits), priority: priority, powerDeciwatts: 0)
    }
    source = Source(
      lowBitsOf: try field.named(
        sources.map { ($0.source.rawValue, .word($0.sourceName)) }, in: 0...3))
  }
}

// MARK: - Field types

extension MEDExtendedPower {
  /// Two bits.
  public struct DeviceType: LLDPRegisteredNumber {
    public let rawValue: UInt8
    public init(lowBitsOf bits: UInt8) { rawValue = bits & 3 }
    public init?(rawValue: UInt8) {
      guard rawValue <= 3 else { return nil }
      self.rawValue = rawValue
    }

    /// Power sourcing equipment: a switch.
    public static let sourcing = DeviceType(lowBitsOf: 0)
    /// A powered device: a phone.
    public static let powered = DeviceType(lowBitsOf: 1)

    public static let names: [UInt8: String] = [
      0: "PSE", 1: "PD", 2: "reserved 2", 3: "reserved 3",
    ]
  }

  /// Two bits, with one meaning for a switch and another for a phone.
  public struct Source: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt8
    public init(lowBitsOf bits: UInt8) { rawValue = bits & 3 }
    public init?(rawValue: UInt8) {
      guard rawValue <= 3 else { return nil }
      self.rawValue = rawValue
    }

    public static let unknown = Source(lowBitsOf: 0)
    /// A switch's primary supply; or the phone lives on what the switch supplies.
    public static let primaryOrSupplied = Source(lowBitsOf: 1)
    /// A switch's backup supply; or the phone has a supply of its own.
    public static let backupOrLocal = Source(lowBitsOf: 2)
    /// The phone uses both. Reserved for a switch.
    public static let suppliedAndLocal = Source(lowBitsOf: 3)

    /// What it means at one end of the cable.
    public func name(for type: DeviceType) -> String {
      switch (type, self) {
      case (_, .unknown): "unknown"
      case (.sourcing, .primaryOrSupplied): "primary"
      case (.sourcing, .backupOrLocal): "backup"
      case (.powered, .primaryOrSupplied): "PSE"
      case (.powered, .backupOrLocal): "local"
      case (.powered, .suppliedAndLocal): "PSE and local"
      default: "reserved \(rawValue)"
      }
    }
  }

  /// Four bits.
  public struct Priority: LLDPRegisteredNumber {
    public let rawValue: UInt8
    public init(lowBitsOf bits: UInt8) { rawValue = bits & 0xF }
    public init?(rawValue: UInt8) {
      guard rawValue <= 0xF else { return nil }
      self.rawValue = rawValue
    }

    public static let unknown = Priority(lowBitsOf: 0)
    public static let critical = Priority(lowBitsOf: 1)
    public static let high = Priority(lowBitsOf: 2)
    public static let low = Priority(lowBitsOf: 3)

    public static let names: [UInt8: String] = [0: "unknown", 1: "critical", 2: "high", 3: "low"]
  }
}

extension LLDPDataUnit {
  /// The first LLDP-MED power TLV that can be read; there should be at most one.
  public var medPower: MEDExtendedPower? { first() }
}
