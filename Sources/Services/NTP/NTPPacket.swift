public import Framing
public import Wire

/// What a time client asks and what its server tells (RFC 5905 §7.3): 48 octets, then extensions.
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +---+-----+-----+---------------+---------------+---------------+
/// | L | ver | mode|    stratum    |     poll      |   precision   |
/// +---+-----+-----+---------------+---------------+---------------+
/// |                          root delay                           |
/// |                        root dispersion                        |
/// |                         reference ID                          |
/// |       reference, origin, receive, transmit timestamps         |
/// |                         (64 bits each)                        |
/// +---------------------------------------------------------------+
/// ```
public struct NTPPacket: Hashable, Sendable {
  /// 3: the clock is not synchronized.
  public let leapIndicator: UInt8
  public let version: UInt8
  public let mode: Mode
  /// 0: a kiss code, or nothing known. 1: a primary server. 16: not synchronized.
  public let stratum: UInt8
  /// Logarithms to base 2 of seconds.
  public let poll: Int8
  public let precision: Int8
  /// In units of 1/65536 s.
  public let rootDelay: UInt32
  public let rootDispersion: UInt32
  public let referenceID: UInt32
  public let reference: NTPTimestamp
  public let origin: NTPTimestamp
  public let receive: NTPTimestamp
  public let transmit: NTPTimestamp
  /// Extension fields and a message authentication code.
  public let extensions: ArraySlice<UInt8>

  /// Modes 6 and 7, for control, have another form and are refused.
  public init(_ octets: ArraySlice<UInt8>) throws(DecodeError) {
    var reader = ByteReader(octets, reading: "NTP header")
    let start = reader
    let first: UInt8 = try reader.readInteger()
    leapIndicator = first >> 6
    version = first >> 3 & 7
    mode = Mode(rawValue: first & 7)
    guard mode.rawValue < 6 else {
      throw start.error(.value(UInt64(mode.rawValue), field: "mode"))
    }
    stratum = try reader.readInteger()
    poll = Int8(bitPattern: try reader.readInteger())
    precision = Int8(bitPattern: try reader.readInteger())
    rootDelay = try reader.readInteger()
    rootDispersion = try reader.readInteger()
    referenceID = try reader.readInteger()
    reference = NTPTimestamp(rawValue: try reader.readInteger())
    origin = NTPTimestamp(rawValue: try reader.readInteger())
    receive = NTPTimestamp(rawValue: try reader.readInteger())
    transmit = NTPTimestamp(rawValue: try reader.readInteger())
    extensions = reader.readRest()
  }

  public struct Mode: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let symmetricActive = Mode(rawValue: 1)
    public static let symmetricPassive = Mode(rawValue: 2)
    public static let client = Mode(rawValue: 3)
    public static let server = Mode(rawValue: 4)
    public static let broadcast = Mode(rawValue: 5)
  }
}

extension NTPPacket.Mode: CustomStringConvertible {
  public var description: String {
    let names = [
      "reserved", "symmetric active", "symmetric passive", "client", "server", "broadcast",
      "control", "private",
    ]
    return names.indices.contains(Int(rawValue)) ? names[Int(rawValue)] : "mode \(rawValue)"
  }
}

extension NTPPacket {
  /// Why a server will not serve, `RATE` or `DENY` for example (RFC 5905 §7.4); `nil` unless a
  /// server of stratum 0 says so.
  public var kissCode: WireText? {
    guard stratum == 0, mode == .server || mode == .broadcast, referenceID != 0 else { return nil }
    return WireText(referenceText)
  }

  /// The source of a primary server, `GPS` for example; `nil` for others.
  public var referenceSource: WireText? { stratum == 1 ? WireText(referenceText) : nil }

  /// Whom a secondary server follows; over IPv6 a hash instead. `nil` for others.
  public var referenceAddress: IPv4Address? {
    (2...15).contains(stratum) ? IPv4Address(rawValue: referenceID) : nil
  }

  /// The clock that answers can be believed.
  public var isSynchronized: Bool { leapIndicator != 3 && (1...15).contains(stratum) }

  private var referenceText: ArraySlice<UInt8> {
    IPv4Address(rawValue: referenceID).encoded.prefix { $0 != 0 }
  }
}

extension NTPPacket: FieldDescribing {
  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = [
      .init("leapIndicator", .number(leapIndicator)), .init("version", .number(version)),
      .init("mode", .word(mode.description)), .init("stratum", .number(stratum)),
      .init("poll", .number(poll)), .init("precision", .number(precision)),
      .init("rootDelay", .number(rootDelay)), .init("rootDispersion", .number(rootDispersion)),
    ]
    if let kissCode {
      fields.append(.init("kissCode", .text(kissCode)))
    } else if let referenceSource {
      fields.append(.init("referenceSource", .text(referenceSource)))
    } else if let referenceAddress {
      fields.append(.init("referenceAddress", .word(referenceAddress.description)))
    } else {
      fields.append(.init("referenceId", .number(referenceID)))
    }
    for (name, timestamp) in [
      ("reference", reference), ("origin", origin), ("receive", receive), ("transmit", transmit),
    ] {
      if let moment = timestamp.moment { fields.append(.init(name, .word(moment.iso8601))) }
    }
    if !extensions.isEmpty { fields.append(.init("extensions", .octets(extensions))) }
    return .record(fields)
  }
}
