public import Wire

extension PowerViaMDI {
  /// What power over four pairs needs: the two modes of a dual-signature device, exact classes,
  /// Autoclass, and switching off for a time.
  ///
  /// IEEE 802.3bt-2018 §79.3.2. Seventeen octets:
  ///
  /// ```text
  /// +-------------+-------------+-------------+-------------+----------------+
  /// | requested A | requested B | allocated A | allocated B | power status   |
  /// +-------------+--------+----+-----------+-+-------------+----------------+
  /// | system setup (1)     | maximum power  | autoclass (1) | power down (3) |
  /// +----------------------+----------------+---------------+----------------+
  /// ```
  ///
  /// Two octets where no number stands; power in 0.1 W.
  public struct FourPair: Hashable, Sendable {
    public var requestedDeciwattsA: UInt16
    public var requestedDeciwattsB: UInt16
    public var allocatedDeciwattsA: UInt16
    public var allocatedDeciwattsB: UInt16
    public var status: PowerStatus
    public var setup: SystemSetup
    /// What the switch can supply at most.
    public var maximumDeciwatts: UInt16
    public var autoclass: Autoclass
    public var powerDown: PowerDown

    public init(
      requestedDeciwattsA: UInt16, requestedDeciwattsB: UInt16, allocatedDeciwattsA: UInt16,
      allocatedDeciwattsB: UInt16, status: PowerStatus, setup: SystemSetup,
      maximumDeciwatts: UInt16, autoclass: Autoclass, powerDown: PowerDown
    ) {
      self.requestedDeciwattsA = requestedDeciwattsA
      self.requestedDeciwattsB = requestedDeciwattsB
      self.allocatedDeciwattsA = allocatedDeciwattsA
      self.allocatedDeciwattsB = allocatedDeciwattsB
      self.status = status
      self.setup = setup
      self.maximumDeciwatts = maximumDeciwatts
      self.autoclass = autoclass
      self.powerDown = powerDown
    }
  }
}

// MARK: - Wire format

extension PowerViaMDI.FourPair: WireCodable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    requestedDeciwattsA = try reader.readInteger()
    requestedDeciwattsB = try reader.readInteger()
    allocatedDeciwattsA = try reader.readInteger()
    allocatedDeciwattsB = try reader.readInteger()
    status = PowerViaMDI.PowerStatus(rawValue: try reader.readInteger())
    setup = PowerViaMDI.SystemSetup(rawValue: try reader.readInteger())
    maximumDeciwatts = try reader.readInteger()
    autoclass = PowerViaMDI.Autoclass(rawValue: try reader.readInteger())
    powerDown = PowerViaMDI.PowerDown(lowBitsOf: try reader.readInteger(octets: 3))
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(requestedDeciwattsA)
    writer.write(requestedDeciwattsB)
    writer.write(allocatedDeciwattsA)
    writer.write(allocatedDeciwattsB)
    writer.write(status.rawValue)
    writer.write(setup.rawValue)
    writer.write(maximumDeciwatts)
    writer.write(autoclass.rawValue)
    writer.write(powerDown.rawValue, octets: 3)
  }
}

extension PowerViaMDI.FourPair: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "requestedDeciwattsA": .number(requestedDeciwattsA),
      "requestedDeciwattsB": .number(requestedDeciwattsB),
      "allocatedDeciwattsA": .number(allocatedDeciwattsA),
      "allocatedDeciwattsB": .number(allocatedDeciwattsB),
      "status": status.fieldValue,
      "setup": setup.fieldValue,
      "maximumDeciwatts": .number(maximumDeciwatts),
      "autoclass": .bits(autoclass.rawValue, names: PowerViaMDI.Autoclass.names),
      "powerDown": powerDown.fieldValue,
    ])
  }
}

// MARK: - Field types

extension PowerViaMDI {
  /// Bit 0 is the lowest. Reserved bits are kept.
  public struct Autoclass: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let requested = Autoclass(rawValue: 1 << 0)
    public static let completed = Autoclass(rawValue: 1 << 1)
    public static let supported = Autoclass(rawValue: 1 << 2)

    static let names = ["requested", "completed", "supported"]
  }

  /// Six bits that ask, eighteen of time (IEEE 802.3bt-2018 §79.3.2).
  public struct PowerDown: Hashable, Sendable, FieldDescribing {
    public let rawValue: UInt32

    /// The low 24 bits of `bits`.
    public init(lowBitsOf bits: UInt32) { rawValue = bits & 0xFF_FFFF }

    public static let none = PowerDown(lowBitsOf: 0)

    /// What the six highest bits say. 0x1D asks; anything else is no request.
    public var request: UInt8 { UInt8(rawValue >> 18) }
    public var isRequested: Bool { request == 0x1D }
    /// How long to stay without power, in seconds; 0 for ever.
    public var seconds: UInt32 { rawValue & 0x3FFFF }

    public var fieldValue: FieldValue {
      .fields([
        "request": .number(request), "requested": .flag(isRequested),
        "seconds": .number(seconds),
      ])
    }
  }
}
