import Framing
import Wire

/// The types of ITU-T H.225.0 Annex H that RAS messages are made of.
extension PERReader {
  /// OBJECT IDENTIFIER, its contents in BER.
  mutating func readObjectIdentifier() throws(DecodeError) -> ArraySlice<UInt8> {
    try readOctets(try readLength())
  }

  /// NonStandardParameter: who defined it, and octets.
  mutating func readNonStandard() throws(DecodeError) -> ArraySlice<UInt8> {
    switch try readChoice(of: 2, bits: 1) {
    case 0: _ = try readObjectIdentifier()
    case 1: _ = try readH221()
    default: _ = try readOpenType()
    }
    return try readOctets(try readLength())
  }

  /// H221NonStandard: country, extension, manufacturer.
  mutating func readH221() throws(DecodeError) -> (UInt8, UInt8, UInt16) {
    let isExtended = try readBit()
    let value = (try readNumber8(), try readNumber8(), try readNumber16())
    if isExtended { _ = try readAdditions() }
    return value
  }

  /// VendorIdentifier.
  mutating func readVendor() throws(DecodeError) -> RASVendor {
    let isExtended = try readBit()
    let present = try readFlags(2)
    let (country, ext, manufacturer) = try readH221()
    let product = present[0] ? WireText(try readOctets(Int(try readNumber8()) + 1)) : nil
    let version = present[1] ? WireText(try readOctets(Int(try readNumber8()) + 1)) : nil
    if isExtended { _ = try readAdditions() }
    return RASVendor(
      country: country, extension: ext, manufacturer: manufacturer, product: product,
      version: version)
  }

  /// TransportAddress; `nil` for the kinds that are not IP.
  mutating func readAddress() throws(DecodeError) -> RASAddress? {
    switch try readChoice(of: 7, bits: 3) {
    case 0:
      let octets = try readOctets(4)
      let address = IPv4Address(rawValue: octets.reduce(0) { $0 << 8 | UInt32($1) })
      return RASAddress(.v4(address), port: try readNumber16())
    case 2:
      _ = try readOctets(10)
      _ = try readBits(16)
      return nil
    case 3:
      let isExtended = try readBit()
      let address = IPv6Address(try readOctets(16))
      let port = try readNumber16()
      if isExtended { _ = try readAdditions() }
      return address.map { RASAddress(.v6($0), port: port) }
    case 4:
      _ = try readOctets(16)
      return nil
    case 6:
      _ = try readNonStandard()
      return nil
    case let kind where kind > 6:
      _ = try readOpenType()
      return nil
    default:
      throw error(.malformed("a transport address of a kind that is not read"))
    }
  }

  mutating func readAddresses() throws(DecodeError) -> [RASAddress] {
    var addresses: [RASAddress] = []
    for _ in 0..<(try readLength()) {
      if let address = try readAddress() { addresses.append(address) }
    }
    return addresses
  }

  /// AliasAddress.
  mutating func readAlias() throws(DecodeError) -> RASAlias {
    switch try readChoice(of: 2, bits: 1) {
    case 0:
      // IA5String (SIZE (1..128)) of thirteen characters: four bits each (X.691 §30.5).
      // The next part may begin in the middle of the last octet.
      let count = try readBits(7) + 1
      let characters = Array("#*,0123456789".utf8)
      var digits: [UInt8] = []
      align()
      for _ in 0..<count {
        let digit = try readBits(4)
        guard digit < characters.count else {
          throw error(.malformed("a dialled digit that is none"))
        }
        digits.append(characters[digit])
      }
      return .digits(WireText(digits[...]))
    case 1:
      return .name(try readText(characters: Int(try readNumber8()) + 1))
    default:
      return .other(try readOpenType())
    }
  }

  mutating func readAliases() throws(DecodeError) -> [RASAlias] {
    var aliases: [RASAlias] = []
    for _ in 0..<(try readLength()) { aliases.append(try readAlias()) }
    return aliases
  }

  /// GatekeeperIdentifier, EndpointIdentifier: BMPString (SIZE (1..128)).
  mutating func readIdentifier() throws(DecodeError) -> ArraySlice<UInt8> {
    try readOctets((try readBits(7) + 1) * 2)
  }

  private mutating func readText(characters: Int) throws(DecodeError) -> WireText {
    WireText(bmp: try readOctets(characters * 2))
  }

  /// EndpointType; the vendor it tells, if it does.
  mutating func readEndpointType() throws(DecodeError) -> RASVendor? {
    let isExtended = try readBit()
    let present = try readFlags(6)
    if present[0] { _ = try readNonStandard() }
    let vendor = present[1] ? try readVendor() : nil
    if present[2] { try skipInformation() }
    if present[3] { try skipGateway() }
    if present[4] { try skipInformation() }
    if present[5] { try skipInformation() }
    _ = try readFlags(2)
    if isExtended { _ = try readAdditions() }
    return vendor
  }

  /// GatekeeperInfo, McuInfo, TerminalInfo: an optional nonstandard parameter.
  private mutating func skipInformation() throws(DecodeError) {
    let isExtended = try readBit()
    if try readBit() { _ = try readNonStandard() }
    if isExtended { _ = try readAdditions() }
  }

  /// GatewayInfo, which no phone has: without its list of protocols.
  private mutating func skipGateway() throws(DecodeError) {
    let isExtended = try readBit()
    let present = try readFlags(2)
    if present[0] { throw error(.malformed("protocols of a gateway, which are not read")) }
    if present[1] { _ = try readNonStandard() }
    if isExtended { _ = try readAdditions() }
  }

  /// QseriesOptions.
  mutating func skipCallServices() throws(DecodeError) {
    let isExtended = try readBit()
    _ = try readFlags(7)
    let isDetailExtended = try readBit()
    _ = try readFlags(2)
    if isDetailExtended { _ = try readAdditions() }
    if isExtended { _ = try readAdditions() }
  }

  /// SEQUENCE OF AlternateGK; their RAS addresses.
  mutating func readAlternateGatekeepers() throws(DecodeError) -> [RASAddress] {
    var addresses: [RASAddress] = []
    for _ in 0..<(try readLength()) {
      let isExtended = try readBit()
      let hasIdentifier = try readBit()
      if let address = try readAddress() { addresses.append(address) }
      if hasIdentifier { _ = try readIdentifier() }
      _ = try readBits(8)
      if isExtended { _ = try readAdditions() }
    }
    return addresses
  }
}

extension WireText {
  /// Characters of two octets each (X.680, BMPString).
  init(bmp octets: ArraySlice<UInt8>) {
    var units: [UInt16] = []
    var rest = octets
    while let high = rest.popFirst(), let low = rest.popFirst() {
      units.append(UInt16(high) << 8 | UInt16(low))
    }
    self.init(String(decoding: units, as: UTF16.self))
  }
}
