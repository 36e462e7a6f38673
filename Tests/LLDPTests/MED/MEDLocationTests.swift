import TestSupport
import Testing
import Wire

@testable import LLDP

@Suite struct MEDLocationTests {
  static func location(_ bytes: [UInt8]) throws -> MEDLocation.Location {
    try #require(LLDPDataUnit(bytes[...]).locations.first?.value).location
  }

  @Test func `coordinates keep every digit`() throws {
    guard case .coordinates(let place) = try Self.location(Vectors.coordinates) else {
      Issue.record("no coordinates")
      return
    }
    #expect(place.latitude.number.description == "38.8986800014972686767578125")
    #expect(place.latitude.resolutionBits == 18)
    #expect(place.longitude.number.description == "-77.037230014801025390625")
    #expect(place.altitudeType == .meters)
    #expect(place.altitude.number.description == "15")
    #expect(place.altitude.resolutionBits == 30)
    #expect(place.datum == .wgs84)
    #expect(
      place.fieldValue
        == .fields([
          "latitude": .fields([
            "resolutionBits": .number(18), "value": .word("38.8986800014972686767578125"),
            "lowest": .word("38.8984375"), "highest": .word("38.9003905951976776123046875"),
          ]),
          "longitude": .fields([
            "resolutionBits": .number(18), "value": .word("-77.037230014801025390625"),
            "lowest": .word("-77.0390625"), "highest": .word("-77.0371094048023223876953125"),
          ]),
          "altitudeType": .word("meters"),
          "altitude": .fields([
            "resolutionBits": .number(30), "value": .word("15"), "lowest": .word("15"),
            "highest": .word("15"),
          ]),
          "reserved": .number(0),
          "datum": .word("WGS 84"),
        ]))
  }

  @Test func `what is built is what was read`() throws {
    let latitude = try #require(FixedPointNumber(scaled: 0x4DCC_1FC9, fractionBits: 25))
    let longitude = try #require(FixedPointNumber(scaled: -0x9A13_0FD0, fractionBits: 25))
    let altitude = try #require(FixedPointNumber(scaled: 15 << 8, fractionBits: 8))
    let north = try #require(Coordinate(latitude, resolutionBits: 18))
    let east = try #require(Coordinate(longitude, resolutionBits: 18))
    let up = try #require(Coordinate(altitude, resolutionBits: 30))
    let place = try #require(
      CoordinateLocation(
        latitude: north, longitude: east, altitudeType: .meters, altitude: up, datum: .wgs84))
    let tlv = LLDPDataUnit(Vectors.coordinates[...]).tlvs[0]
    #expect(LLDPTLV(MEDLocation.coordinates(place)) == tlv)
    #expect(Coordinate(latitude, resolutionBits: 64) == nil)
    #expect(
      CoordinateLocation(
        latitude: up, longitude: east, altitudeType: .floors, altitude: up, datum: .wgs84) == nil)
  }

  @Test(
    arguments: [
      (0x2_0000_0000, 34, 25, "-256"), (0x3_FFFF_FFFF, 34, 25, "-0.0000000298023223876953125"),
      (1, 34, 25, "0.0000000298023223876953125"), (0, 34, 25, "0"),
      (0x2000_0000, 30, 8, "-2097152"), (0x3FFF_FFFF, 30, 8, "-0.00390625"),
    ] as [(UInt64, Int, Int, String)])
  func `the ends of a number`(bits: UInt64, width: Int, fraction: Int, text: String) {
    let number = FixedPointNumber(bits: bits, width: width, fractionBits: fraction)
    #expect(number.description == text)
    #expect(number.bits(width: width) == bits)
    #expect(number.fits(width: width))
  }

  @Test func `a number that does not fit its bits is refused`() throws {
    let tooLarge = try #require(FixedPointNumber(scaled: 1 << 33, fractionBits: 25))
    #expect(!tooLarge.fits(width: 34))
    #expect(FixedPointNumber(scaled: 0, fractionBits: 33) == nil)
    let lowest = try #require(FixedPointNumber(scaled: .min, fractionBits: 32))
    #expect(lowest.description == "-2147483648")
  }

  @Test func `no bit that counts leaves everything open, a reserved resolution has no bounds`() {
    let open = Coordinate(bits: 5, .degrees)
    #expect(open.bounds(.degrees)?.lowest.description == "-256")
    #expect(open.bounds(.degrees)?.highest.description == "255.9999999701976776123046875")
    let reserved = Coordinate(bits: 35 << 34, .degrees)
    #expect(reserved.resolutionBits == 35)
    #expect(reserved.bounds(.degrees) == nil)
    #expect(Coordinate(bits: 34 << 34 | 1, .degrees).bounds(.degrees)?.highest.value == 0x1p-25)
  }

  @Test func `a civic address`() throws {
    guard case .civic(let address) = try Self.location(Vectors.civicAddress) else {
      Issue.record("no civic address")
      return
    }
    #expect(address.what == .client)
    #expect(address.country == WireText("US"))
    #expect(address.elements.map(\.type) == [.division1, .city, .houseNumber])
    #expect(address.elements.map(\.text.printable) == ["CA", "Example", "42"])
    #expect(address.padding.isEmpty)
    let built = try #require(
      CivicLocation(.client, country: WireText("US"), elements: address.elements))
    #expect(built == address)
    #expect(
      address.fieldValue
        == .fields([
          "what": .word("client"), "country": .text(WireText("US")),
          "elements": .list([
            .fields([
              "type": .number(1), "name": .word("state or province"), "text": .text(WireText("CA")),
            ]),
            .fields([
              "type": .number(3), "name": .word("city"), "text": .text(WireText("Example")),
            ]),
            .fields([
              "type": .number(19), "name": .word("house number"), "text": .text(WireText("42")),
            ]),
          ]),
        ]))
  }

  @Test func `what a switch fills up behind the address is kept`() throws {
    let bytes = octets("fe0b0012bb03 02 03 02 5553 0000")
    guard case .civic(let address) = try Self.location(bytes) else {
      Issue.record("no civic address")
      return
    }
    #expect(address.elements.isEmpty)
    #expect(Array(address.padding) == [0, 0])
    expectLaws(of: bytes)
  }

  @Test func `an address that does not fit is refused`() {
    let long = CivicLocation.Element(.city, WireText(String(repeating: "a", count: 250)))
    #expect(CivicLocation(.client, country: WireText("US"), elements: [long]) != nil)
    #expect(
      CivicLocation(
        .client, country: WireText("US"), elements: [long, .init(.floor, WireText(""))]) == nil)
    #expect(CivicLocation(.client, country: WireText("USA"), elements: []) == nil)
  }

  @Test(
    arguments: [
      ("no length", "fe05 0012bb03 02", 7, .truncated(needed: 1, available: 0)),
      ("a length of 0", "fe06 0012bb03 02 00", 7, .length(0, expected: "3 to 255 octets")),
      (
        "lldpd 420, a length of 2", "fe0a 0012bb03 02 02 41463500", 7,
        .length(2, expected: "3 to 255 octets")
      ),
      (
        "three octets in all", "fe07 0012bb03 02 03 02", 7, .overrun(claimed: 3, available: 1)
      ),
      (
        "a length beyond the TLV", "fe09 0012bb03 02 28 02 5553", 7,
        .overrun(claimed: 40, available: 3)
      ),
      (
        "an element beyond the address", "fe0d 0012bb03 02 06 02 5553 03 09 41 42", 12,
        .overrun(claimed: 9, available: 1)
      ),
      (
        "an element without a length", "fe0a 0012bb03 02 04 02 5553 03", 12,
        .truncated(needed: 1, available: 0)
      ),
    ] as [(String, String, Int, DecodeError.Reason)])
  func `B-17: an address that counts wrong is an error in its place`(
    name: String, text: String, offset: Int, reason: DecodeError.Reason
  ) {
    let unit = unit(text + "fe080012bb020140296e")
    #expect(
      unit.locations.map(\.error)
        == [DecodeError("LLDP-MED Location Identification", at: offset, reason)])
    #expect(unit.networkPolicies.first?.value != nil)
  }

  @Test func `an emergency number`() throws {
    let unit = LLDPDataUnit(Vectors.emergencyNumber[...])
    let location = try #require(unit.locations.first?.value)
    #expect(location.location == .emergencyNumber(WireText("5550100123")))
    #expect(
      location.fieldValue
        == .fields(["format": .word("ELIN"), "location": .text(WireText("5550100123"))]))
    #expect(MEDLocation.emergencyNumber(WireText("5550100123")) == location)
    let long = WireText(String(repeating: "1", count: 507))
    #expect(MEDLocation.emergencyNumber(long) == nil)
  }

  @Test func `a format of the future stays octets`() throws {
    let unit = unit("fe07 0012bb03 04 0102 fe05 0012bb03 00 fe04 0012bb03")
    #expect(
      unit.locations.map(\.value?.location) == [.other([1, 2]), .other([]), nil])
    #expect(unit.locations.first?.value?.format.description == "unregistered 4")
    #expect(
      unit.locations.last?.error
        == DecodeError(
          "LLDP-MED Location Identification", at: 22, .truncated(needed: 1, available: 0)))
  }

  @Test func `coordinates of fifteen octets are an error`() {
    #expect(
      unit("fe14 0012bb03 01 484dcc1fc9 4b65ecf030 1780000f00").locations.map(\.error)
        == [
          DecodeError(
            "LLDP-MED Location Identification", at: 22, .truncated(needed: 1, available: 0))
        ])
  }
}
