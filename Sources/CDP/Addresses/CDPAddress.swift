public import Framing
public import Wire

/// A network address with its protocol, as Cisco's Addresses TLV carries it.
///
/// ```text
/// +---------------+--------+---------- ... +------------+--------- ... +
/// | protocol type | length | protocol      | length (2) | address      |
/// +---------------+--------+---------- ... +------------+--------- ... +
/// ```
public struct CDPAddress: Hashable, Sendable {
  public let protocolType: ProtocolType
  /// At most 255 octets.
  public let protocolID: ArraySlice<UInt8>
  /// At most 65535 octets.
  public let octets: ArraySlice<UInt8>

  /// Returns `nil` if a part is longer than its length can say.
  public init?(
    _ protocolType: ProtocolType, protocolID: ArraySlice<UInt8>, octets: ArraySlice<UInt8>
  ) {
    guard protocolID.count <= 0xFF, octets.count <= 0xFFFF else { return nil }
    self.protocolType = protocolType
    self.protocolID = protocolID
    self.octets = octets
  }

  public init(_ address: IPAddress) {
    switch address {
    case .v4(let address):
      protocolType = .nlpid
      protocolID = Self.nlpidIPv4
      octets = address.encoded[...]
    case .v6(let address):
      protocolType = .ieee8022
      protocolID = Self.snapIPv6
      octets = address.encoded[...]
    }
  }

  /// IPv4's number of ISO/IEC TR 9577.
  private static let nlpidIPv4: ArraySlice<UInt8> = [0xCC]
  private static let nlpidCLNP: ArraySlice<UInt8> = [0x81]
  /// LLC and SNAP headers with EtherType 0800.
  private static let snapIPv4: ArraySlice<UInt8> = [0xAA, 0xAA, 3, 0, 0, 0, 0x08, 0x00]
  /// LLC and SNAP headers with EtherType 86dd.
  private static let snapIPv6: ArraySlice<UInt8> = [0xAA, 0xAA, 3, 0, 0, 0, 0x86, 0xDD]

  /// The address, if the protocol is IP and the length is right.
  public var ip: IPAddress? {
    switch protocolID {
    case Self.nlpidIPv4, Self.snapIPv4:
      (try? IPv4Address(whole: octets, reading: "IPv4 address")).map { .v4($0) }
    case Self.snapIPv6:
      IPv6Address(octets).map { .v6($0) }
    default:
      nil
    }
  }

  /// What people call the protocol, or its octets.
  public var protocolName: String {
    switch protocolID {
    case Self.nlpidIPv4, Self.snapIPv4: "IPv4"
    case Self.snapIPv6: "IPv6"
    case Self.nlpidCLNP: "CLNP"
    default: Hex.string(of: protocolID, separator: ":")
    }
  }
}

// MARK: - Wire format

extension CDPAddress: WireCodable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    protocolType = ProtocolType(rawValue: try reader.readInteger())
    protocolID = try Self.counted(&reader, by: UInt8.self)
    octets = try Self.counted(&reader, by: UInt16.self)
  }

  /// Reads a length, then as many octets as it says.
  private static func counted<Length: FixedWidthInteger & UnsignedInteger>(
    _ reader: inout ByteReader, by _: Length.Type
  ) throws(DecodeError) -> ArraySlice<UInt8> {
    let start = reader
    let count = Int(try reader.readInteger(Length.self))
    guard count <= reader.remaining.count else {
      throw start.error(.overrun(claimed: count, available: reader.remaining.count))
    }
    return try reader.readBytes(count)
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(protocolType.rawValue)
    writer.write(UInt8(truncatingIfNeeded: protocolID.count))
    writer.write(protocolID)
    writer.write(UInt16(truncatingIfNeeded: octets.count))
    writer.write(octets)
  }
}

extension CDPAddress: CustomStringConvertible {
  /// The address as people write it, or its octets.
  public var description: String {
    ip?.description ?? Hex.string(of: octets, separator: ":")
  }
}

extension CDPAddress: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields(["protocol": .word(protocolName), "address": .word(description)])
  }
}

extension CDPAddress: FieldReadable {
  /// An IP address alone, or an object with `protocol` and `address`, which for other protocols
  /// than IP are octets in hexadecimal. IP gets the protocol that devices send.
  public init(reading reader: FieldReader) throws(FieldError) {
    if reader.isText {
      self.init(try reader.read(IPAddress.self))
      return
    }
    var record = try reader.record("an address")
    let name = try record.required("protocol", "IPv4, IPv6, CLNP, or octets in hexadecimal")
    let field = try record.required("address", "an address")
    try record.finish()
    let word = try name.word()
    if ["IPv4", "IPv6"].contains(word), let ip = IPAddress(try field.word()) {
      self.init(ip)
      guard protocolName == word else { throw field.error(expected: "an \(word) address") }
      return
    }
    let protocolID: ArraySlice<UInt8>
    switch word {
    case "IPv4": protocolID = Self.nlpidIPv4
    case "IPv6": protocolID = Self.snapIPv6
    case "CLNP": protocolID = Self.nlpidCLNP
    default: protocolID = try name.octets(0...0xFF)
    }
    let octets = try field.octets(0...0xFFFF)
    let type: ProtocolType = protocolID.count == 1 ? .nlpid : .ieee8022
    guard let address = CDPAddress(type, protocolID: protocolID, octets: octets) else {
      throw reader.error(expected: "an address")
    }
    self = address
  }
}

// MARK: - Field types

extension CDPAddress {
  /// How the protocol is named.
  public struct ProtocolType: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// By a network layer protocol identifier (ISO/IEC TR 9577).
    public static let nlpid = ProtocolType(rawValue: 1)
    /// By the headers it has behind IEEE 802.2.
    public static let ieee8022 = ProtocolType(rawValue: 2)
  }
}
