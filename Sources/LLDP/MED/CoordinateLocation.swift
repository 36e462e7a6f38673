public import Wire

/// A place by latitude, longitude and altitude, each with the number of its bits that count.
///
/// ANSI/TIA-1057 §10.2.4.3.1: the fields of RFC 6225 §2.2.1 (before it RFC 3825). Sixteen octets:
///
/// ```text
/// +-----------+----------------------+-----------+----------------------+
/// | LaRes (6) |    latitude (34)     | LoRes (6) |    longitude (34)    |
/// +--------+--+--------+-------------+----+------+-----+----------------+
/// | AT (4) | AltRes (6) |  altitude (30)  |  0 (5) | datum (3) |
/// +--------+------------+-----------------+--------+-----------+
/// ```
public struct CoordinateLocation: Hashable, Sendable {
  /// Degrees north: nine bits with the sign, 25 of fraction.
  public let latitude: Coordinate
  /// Degrees east: nine bits with the sign, 25 of fraction.
  public let longitude: Coordinate
  public let altitudeType: AltitudeType
  /// Meters or floors: 22 bits with the sign, eight of fraction.
  public let altitude: Coordinate
  /// Five bits, sent as zero. Kept so that re-encoding changes nothing.
  public let reserved: UInt8
  public let datum: Datum

  /// Returns `nil` if a number does not fit its bits: 34 for degrees, 30 for the altitude.
  public init?(
    latitude: Coordinate, longitude: Coordinate, altitudeType: AltitudeType,
    altitude: Coordinate, datum: Datum
  ) {
    guard latitude.fits(.degrees), longitude.fits(.degrees), altitude.fits(.altitude) else {
      return nil
    }
    self.latitude = latitude
    self.longitude = longitude
    self.altitudeType = altitudeType
    self.altitude = altitude
    reserved = 0
    self.datum = datum
  }
}

// MARK: - Wire format

extension CoordinateLocation: WireCodable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    latitude = Coordinate(bits: try reader.readInteger(octets: 5), .degrees)
    longitude = Coordinate(bits: try reader.readInteger(octets: 5), .degrees)
    let bits: UInt64 = try reader.readInteger(octets: 5)
    altitudeType = AltitudeType(lowBitsOf: UInt8(bits >> 36))
    altitude = Coordinate(bits: bits, .altitude)
    let last: UInt8 = try reader.readInteger()
    reserved = last >> 3
    datum = Datum(lowBitsOf: last)
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(latitude.bits(.degrees), octets: 5)
    writer.write(longitude.bits(.degrees), octets: 5)
    writer.write(UInt64(altitudeType.rawValue) << 36 | altitude.bits(.altitude), octets: 5)
    writer.write(reserved << 3 | datum.rawValue)
  }
}

extension CoordinateLocation: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "latitude": latitude.fieldValue(.degrees),
      "longitude": longitude.fieldValue(.degrees),
      "altitudeType": .word(altitudeType.description),
      "altitude": altitude.fieldValue(.altitude),
      "reserved": .number(reserved),
      "datum": .word(datum.description),
    ])
  }
}

// MARK: - Field types

extension CoordinateLocation {
  /// Four bits.
  public struct AltitudeType: LLDPRegisteredNumber {
    public let rawValue: UInt8
    public init(lowBitsOf bits: UInt8) { rawValue = bits & 0xF }
    public init?(rawValue: UInt8) {
      guard rawValue <= 0xF else { return nil }
      self.rawValue = rawValue
    }

    public static let meters = AltitudeType(lowBitsOf: 1)
    public static let floors = AltitudeType(lowBitsOf: 2)

    public static let names: [UInt8: String] = [0: "unknown", 1: "meters", 2: "floors"]
  }

  /// What the coordinates are measured against: three bits.
  public struct Datum: LLDPRegisteredNumber {
    public let rawValue: UInt8
    public init(lowBitsOf bits: UInt8) { rawValue = bits & 7 }
    public init?(rawValue: UInt8) {
      guard rawValue <= 7 else { return nil }
      self.rawValue = rawValue
    }

    public static let wgs84 = Datum(lowBitsOf: 1)

    public static let names: [UInt8: String] = [
      1: "WGS 84", 2: "NAD 83 with NAVD 88", 3: "NAD 83 with mean lower low water",
    ]
  }
}
