public import Wire

/// Where an endpoint is, for whoever must find it in an emergency; sent by the switch.
///
/// ANSI/TIA-1057 §10.2.4, subtype 3; one for each format. One octet of format, then the location
/// in that format.
public struct MEDLocation: Hashable, Sendable {
  public let format: Format
  public let location: Location

  private init(_ format: Format, _ location: Location) {
    self.format = format
    self.location = location
  }

  public static func coordinates(_ location: CoordinateLocation) -> MEDLocation {
    MEDLocation(.coordinates, .coordinates(location))
  }

  public static func civic(_ location: CivicLocation) -> MEDLocation {
    MEDLocation(.civic, .civic(location))
  }

  /// An emergency location identification number: 10 to 25 digits in North America.
  ///
  /// Returns `nil` if the number is longer than a TLV can carry.
  public static func emergencyNumber(_ number: WireText) -> MEDLocation? {
    guard number.octets.count < kind.capacity else { return nil }
    return MEDLocation(.emergencyNumber, .emergencyNumber(number))
  }
}

// MARK: - Wire format

extension MEDLocation: MEDPayload {
  public static let subtype: UInt8 = 3
  public static let name = "LLDP-MED Location Identification"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    format = Format(rawValue: try reader.readInteger())
    switch format {
    case .coordinates: location = .coordinates(try CoordinateLocation(decoding: &reader))
    case .civic: location = .civic(try CivicLocation(decoding: &reader))
    case .emergencyNumber:
      location = .emergencyNumber(WireText(try reader.readRest(upTo: Self.kind.capacity - 1)))
    default:
      location = .other(try reader.readRest(upTo: Self.kind.capacity - 1))
    }
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(format.rawValue)
    switch location {
    case .coordinates(let location): location.encode(into: &writer)
    case .civic(let location): location.encode(into: &writer)
    case .emergencyNumber(let number): writer.write(number.octets)
    case .other(let octets): writer.write(octets)
    }
  }

  public var fieldValue: FieldValue {
    let value: FieldValue =
      switch location {
      case .coordinates(let location): location.fieldValue
      case .civic(let location): location.fieldValue
      case .emergencyNumber(let number): .text(number)
      case .other(let octets): .octets(octets)
      }
    return .fields(["format": .word(format.description), "location": value])
  }
}

// MARK: - Field types

extension MEDLocation {
  /// §10.2.4.1. 0 is not valid, 4 to 255 are reserved.
  public struct Format: LLDPRegisteredNumber {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let coordinates = Format(rawValue: 1)
    public static let civic = Format(rawValue: 2)
    public static let emergencyNumber = Format(rawValue: 3)

    public static let names: [UInt8: String] = [
      0: "invalid", 1: "coordinates", 2: "civic address", 3: "ELIN",
    ]
  }

  public enum Location: Hashable, Sendable {
    case coordinates(CoordinateLocation)
    case civic(CivicLocation)
    case emergencyNumber(WireText)
    case other(ArraySlice<UInt8>)
  }
}

extension LLDPDataUnit {
  /// Every location, in wire order; a damaged one is an error in its place.
  public var locations: [Decoded<MEDLocation>] { payloads() }
}
