public import Wire

/// An address under which the sender can be managed, and the interface it belongs to.
///
/// IEEE 802.1AB-2016 §8.5.9, type 8. Several may stand in one data unit:
///
/// ```text
/// +--------+--------+--------- ... +-----------+------------+--------+------- ... +
/// | length | family |  address     | numbering | number (4) | length |    OID      |
/// +--------+--------+--------- ... +-----------+------------+--------+------- ... +
/// ```
///
/// The first length counts family and address, 2 to 32; the second the OID alone, 0 to 128.
public struct ManagementAddress: Hashable, Sendable {
  public let address: NetworkAddress
  public let interfaceNumbering: InterfaceNumbering
  public let interfaceNumber: UInt32
  public let objectIdentifier: ManagementObject

  /// Returns `nil` if the address has more than 31 octets or the OID more than 128.
  public init?(
    _ address: NetworkAddress, interfaceNumbering: InterfaceNumbering, interfaceNumber: UInt32,
    objectIdentifier: ManagementObject = ManagementObject([])
  ) {
    guard address.octets.count <= 31, objectIdentifier.octets.count <= 128 else { return nil }
    self.address = address
    self.interfaceNumbering = interfaceNumbering
    self.interfaceNumber = interfaceNumber
    self.objectIdentifier = objectIdentifier
  }
}

// MARK: - Wire format

extension ManagementAddress: LLDPPayload, FieldReadable {
  public static let kind = LLDPTLVKind.basic(.managementAddress)
  public static let name = "Management Address"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    var addressReader = ByteReader(
      try reader.readCounted(2...32), reading: reader.structure)
    address = try NetworkAddress(decoding: &addressReader)
    interfaceNumbering = InterfaceNumbering(rawValue: try reader.readInteger())
    interfaceNumber = try reader.readInteger()
    objectIdentifier = ManagementObject(try reader.readCounted(0...128))
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(UInt8(truncatingIfNeeded: address.octets.count + 1))
    address.encode(into: &writer)
    writer.write(interfaceNumbering.rawValue)
    writer.write(interfaceNumber)
    writer.write(UInt8(truncatingIfNeeded: objectIdentifier.octets.count))
    writer.write(objectIdentifier.octets)
  }

  public var fieldValue: FieldValue {
    .fields([
      "family": .word(address.family.description),
      "address": .word(address.description),
      "interfaceNumbering": .word(interfaceNumbering.description),
      "interfaceNumber": .number(interfaceNumber),
      "objectIdentifier": objectIdentifier.fieldValue,
    ])
  }

  /// Only `address` must be there; it says its family if it is one of IP.
  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    let field = try record.required("address", "an address")
    let address: NetworkAddress
    if let family = try record.optional("family", as: AddressFamily.self) {
      address = try NetworkAddress(family, reading: field)
    } else {
      address = try field.read()
    }
    let value = Self(
      address,
      interfaceNumbering: try record.optional("interfaceNumbering") ?? .unknown,
      interfaceNumber: try record.optional("interfaceNumber")?.integer() ?? 0,
      objectIdentifier: try record.optional("objectIdentifier") ?? ManagementObject([]))
    try record.finish()
    guard let value else {
      throw reader.error(
        contradiction: "an address has at most 31 octets, an object identifier 128")
    }
    self = value
  }
}

// MARK: - Field types

extension ManagementAddress {
  /// What the interface number counts (§8.5.9).
  public struct InterfaceNumbering: LLDPRegisteredNumber {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let unknown = InterfaceNumbering(rawValue: 1)
    public static let interfaceIndex = InterfaceNumbering(rawValue: 2)
    public static let systemPortNumber = InterfaceNumbering(rawValue: 3)

    public static let names: [UInt8: String] = [
      1: "unknown", 2: "interface index", 3: "system port number",
    ]
  }
}

extension LLDPDataUnit {
  /// Every management address, in wire order; a damaged one is an error in its place.
  public var managementAddresses: [Decoded<ManagementAddress>] { payloads() }
}
