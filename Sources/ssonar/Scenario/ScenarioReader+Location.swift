import LLDP
import Wire

extension ScenarioReader {
  /// An emergency number alone, or one location of each format.
  static func locations(_ value: ScenarioValue) throws(ScenarioError) -> [MEDLocation] {
    if value.word != nil { return [try emergencyNumber(value)] }
    let mapping = try value.mapping(["elin", "civic", "coordinates"])
    var locations: [MEDLocation] = []
    if let place = mapping["coordinates"] { locations.append(.coordinates(try coordinates(place))) }
    if let address = mapping["civic"] { locations.append(.civic(try civic(address))) }
    if let number = mapping["elin"] { locations.append(try emergencyNumber(number)) }
    return locations
  }

  private static func emergencyNumber(_ value: ScenarioValue) throws(ScenarioError) -> MEDLocation {
    try value.read("an emergency number of 10 to 25 digits") { text in
      guard (10...25).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
      else { return nil }
      return MEDLocation.emergencyNumber(WireText(text))
    }
  }

  // MARK: - Civic address

  private enum Whose: String, CaseIterable {
    case server, network, client
  }

  private static func civic(_ value: ScenarioValue) throws(ScenarioError) -> CivicLocation {
    let mapping = try value.mapping(["of", "country", "elements"])
    let whose = try mapping["of"]?.choice(Whose.self) ?? .client
    let what: CivicLocation.What =
      switch whose {
      case .server: .dhcpServer
      case .network: .networkElement
      case .client: .client
      }
    let country = try mapping.required("country", "two letters, as in DE").read(
      "two letters, as in DE"
    ) { $0.utf8.count == 2 && $0.allSatisfy(\.isLetter) ? $0 : nil }
    var elements: [CivicLocation.Element] = []
    for (name, value) in try mapping["elements"]?.pairs("texts by element") ?? [] {
      elements.append(.init(try element(name, value), WireText(try value.text())))
    }
    guard let location = CivicLocation(what, country: WireText(country), elements: elements) else {
      throw value.error("an address of more than 255 octets")
    }
    return location
  }

  /// By its name, as in `house number`, or its number.
  private static func element(
    _ name: String, _ value: ScenarioValue
  ) throws(ScenarioError) -> CivicAddressType {
    if let number = UInt8(name) { return CivicAddressType(rawValue: number) }
    if let known = CivicAddressType.names.first(where: { $0.value == name }) {
      return CivicAddressType(rawValue: known.key)
    }
    let names = CivicAddressType.names.values.sorted()
    let near = name.nearest(among: names).map { "; did you mean '\($0)'?" }
    throw value.error("no element of an address" + (near ?? "; a number from 0 to 255 will do"))
  }

  // MARK: - Coordinates

  private enum AltitudeUnit: String, CaseIterable {
    case meters, floors

    var type: CoordinateLocation.AltitudeType { self == .meters ? .meters : .floors }
  }

  private static func coordinates(
    _ value: ScenarioValue
  ) throws(ScenarioError) -> CoordinateLocation {
    let mapping = try value.mapping(
      ["latitude", "longitude", "altitude", "altitude-in", "resolution"])
    let resolution = UInt8(try mapping["resolution"]?.number(0...34) ?? 34)
    let unit = try mapping["altitude-in"]?.choice(AltitudeUnit.self) ?? .meters
    let latitude = try mapping.required("latitude", "degrees north").decimal(-90...90)
    let longitude = try mapping.required("longitude", "degrees east").decimal(-180...180)
    let altitude = try mapping["altitude"]?.decimal(-2_000_000...2_000_000)
    guard let north = coordinate(latitude, fractionBits: 25, resolution),
      let east = coordinate(longitude, fractionBits: 25, resolution),
      let up = coordinate(altitude ?? 0, fractionBits: 8, altitude == nil ? 0 : 30),
      let location = CoordinateLocation(
        latitude: north, longitude: east, altitudeType: altitude == nil ? .unknown : unit.type,
        altitude: up, datum: .wgs84)
    else { throw value.error("no such place") }
    return location
  }

  private static func coordinate(
    _ number: Double, fractionBits: Int, _ resolution: UInt8
  ) -> Coordinate? {
    // The range that was read keeps the product far within 64 bits.
    let scaled = Int64((number * Double(1 << fractionBits)).rounded())
    return FixedPointNumber(scaled: scaled, fractionBits: fractionBits).flatMap {
      Coordinate($0, resolutionBits: resolution)
    }
  }
}

extension CoordinateLocation.AltitudeType {
  fileprivate static let unknown = Self(lowBitsOf: 0)
}
