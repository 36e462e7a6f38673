public import Wire

/// What a bridge and a station with virtual machines want of each other.
///
/// IEEE 802.1Q-2018 Annex D.2, subtype 13. Five octets:
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9
/// +---------------+---------------+-----+---------+---+-+---------+---+-+---------+
/// | bridge status | station status|  R  |   RTE   |mod|L|   RWD   | 0 |L|   RKA   |
/// +---------------+---------------+-----+---------+---+-+---------+---+-+---------+
/// ```
public struct EdgeVirtualBridging: Hashable, Sendable {
  public var bridgeStatus: BridgeStatus
  public var stationStatus: StationStatus
  /// R in the three high bits, the retransmission exponent RTE in the low five.
  public var retransmission: UInt8
  /// mod, L and RWD as they stand; see ``mode``.
  public var modeAndResourceWait: UInt8
  /// Reserved bits, L and RKA as they stand; see ``keepAliveExponent``.
  public var keepAlive: UInt8

  public init(
    bridgeStatus: BridgeStatus, stationStatus: StationStatus, retransmission: UInt8,
    modeAndResourceWait: UInt8, keepAlive: UInt8
  ) {
    self.bridgeStatus = bridgeStatus
    self.stationStatus = stationStatus
    self.retransmission = retransmission
    self.modeAndResourceWait = modeAndResourceWait
    self.keepAlive = keepAlive
  }

  /// R: how often an unanswered frame is sent again.
  public var maximumRetries: UInt8 { retransmission >> 5 }
  /// RTE: the timer is 10 µs times two to this power.
  public var retransmissionExponent: UInt8 { retransmission & 0x1F }
  /// Which end speaks.
  public var mode: Mode { Mode(lowBitsOf: modeAndResourceWait >> 6) }
  /// L: the wait is the one of the other end.
  public var isResourceWaitRemote: Bool { modeAndResourceWait & 1 << 5 != 0 }
  /// RWD: the wait for resources is 10 µs times two to this power.
  public var resourceWaitExponent: UInt8 { modeAndResourceWait & 0x1F }
  /// L: the keep-alive is the one of the other end.
  public var isKeepAliveRemote: Bool { keepAlive & 1 << 5 != 0 }
  /// RKA: the keep-alive is 10 µs times two to this power.
  public var keepAliveExponent: UInt8 { keepAlive & 0x1F }
}

// MARK: - Wire format

extension EdgeVirtualBridging: Dot1Payload {
  public static let subtype: UInt8 = 13
  public static let name = "EVB"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    bridgeStatus = BridgeStatus(rawValue: try reader.readInteger())
    stationStatus = StationStatus(rawValue: try reader.readInteger())
    retransmission = try reader.readInteger()
    modeAndResourceWait = try reader.readInteger()
    keepAlive = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(bridgeStatus.rawValue)
    writer.write(stationStatus.rawValue)
    writer.write(retransmission)
    writer.write(modeAndResourceWait)
    writer.write(keepAlive)
  }

  public var fieldValue: FieldValue {
    .fields([
      "bridgeStatus": .bits(bridgeStatus.rawValue, names: BridgeStatus.names),
      "stationStatus": .bits(stationStatus.rawValue, names: StationStatus.names),
      "maximumRetries": .number(maximumRetries),
      "retransmissionExponent": .number(retransmissionExponent),
      "mode": .word(mode.description),
      "resourceWaitRemote": .flag(isResourceWaitRemote),
      "resourceWaitExponent": .number(resourceWaitExponent),
      "reserved": .number(keepAlive >> 6),
      "keepAliveRemote": .flag(isKeepAliveRemote),
      "keepAliveExponent": .number(keepAliveExponent),
    ])
  }
}

// MARK: - Field types

extension EdgeVirtualBridging {
  /// Bit 0 is the lowest. Reserved bits are kept.
  public struct BridgeStatus: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The bridge sends frames back through the port they came from.
    public static let reflectiveRelayInUse = BridgeStatus(rawValue: 1 << 0)
    public static let reflectiveRelayCapable = BridgeStatus(rawValue: 1 << 1)
    /// The bridge takes part in assigning groups.
    public static let groups = BridgeStatus(rawValue: 1 << 2)

    static let names = ["reflective relay in use", "reflective relay capable", "groups"]
  }

  /// Bit 0 is the lowest. The two lowest are one number: 0 off, 1 on, 3 unknown.
  public struct StationStatus: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let reflectiveRelayOn = StationStatus(rawValue: 1 << 0)
    public static let reflectiveRelayUnknown = StationStatus(rawValue: 3)
    public static let reflectiveRelayRequested = StationStatus(rawValue: 1 << 2)
    /// The station takes part in assigning groups.
    public static let groups = StationStatus(rawValue: 1 << 3)

    static let names = [
      "reflective relay on", "reflective relay unknown", "reflective relay requested", "groups",
    ]
  }

  /// Two bits.
  public struct Mode: LLDPRegisteredNumber {
    public let rawValue: UInt8
    public init(lowBitsOf bits: UInt8) { rawValue = bits & 3 }
    public init?(rawValue: UInt8) {
      guard rawValue <= 3 else { return nil }
      self.rawValue = rawValue
    }

    public static let names: [UInt8: String] = [
      0: "not supported", 1: "EVB bridge", 2: "EVB station", 3: "NVO3",
    ]
  }
}
