public import Framing
public import Wire

/// Names the device that sends: the same in the data units of all its ports.
///
/// IEEE 802.1AB-2016 §8.5.2, type 1: one octet of subtype, then 1 to 255 octets. A phone sends
/// its own IPv4 address, a switch mostly a MAC address.
public struct ChassisID: Hashable, Sendable {
  public let subtype: Subtype
  public let identifier: LLDPIdentifier

  private init(_ subtype: Subtype, _ identifier: LLDPIdentifier) {
    self.subtype = subtype
    self.identifier = identifier
  }

  /// Returns `nil` if `octets` are not an identifier of the form that `subtype` says.
  public init?(_ subtype: Subtype, octets: some Sequence<UInt8>) {
    let bytes = [subtype.rawValue] + Array(octets)
    guard let value = try? ChassisID(whole: bytes[...], reading: Self.name) else { return nil }
    self = value
  }

  public static func macAddress(_ address: MACAddress) -> ChassisID {
    ChassisID(.macAddress, .macAddress(address))
  }

  public static func networkAddress(_ address: IPv4Address) -> ChassisID {
    ChassisID(.networkAddress, .networkAddress(NetworkAddress(address)))
  }
}

// MARK: - Wire format

extension ChassisID: LLDPPayload, FieldReadable {
  public static let kind = LLDPTLVKind.basic(.chassisID)
  public static let name = "Chassis ID"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    subtype = Subtype(rawValue: try reader.readInteger())
    identifier = try LLDPIdentifier(decoding: &reader, as: subtype.form)
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(subtype.rawValue)
    identifier.encode(into: &writer)
  }

  public var fieldValue: FieldValue {
    .fields(["subtype": .word(subtype.description), "identifier": identifier.fieldValue])
  }

  /// What the identifier looks like follows from the subtype.
  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    subtype = try record.required("subtype", "the kind of the identifier").read()
    identifier = try LLDPIdentifier(
      reading: try record.required("identifier", "an identifier"), as: subtype.form)
    try record.finish()
  }
}

// MARK: - Field types

extension ChassisID {
  /// What kind of name it is (Table 8-2). 0 and 8 to 255 are reserved.
  public struct Subtype: LLDPRegisteredNumber {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let chassisComponent = Subtype(rawValue: 1)
    public static let interfaceAlias = Subtype(rawValue: 2)
    public static let portComponent = Subtype(rawValue: 3)
    public static let macAddress = Subtype(rawValue: 4)
    public static let networkAddress = Subtype(rawValue: 5)
    public static let interfaceName = Subtype(rawValue: 6)
    public static let locallyAssigned = Subtype(rawValue: 7)

    public static let names: [UInt8: String] = [
      1: "chassis component", 2: "interface alias", 3: "port component", 4: "MAC address",
      5: "network address", 6: "interface name", 7: "locally assigned",
    ]

    var form: LLDPIdentifier.Form {
      switch self {
      case .macAddress: .macAddress
      case .networkAddress: .networkAddress
      case .chassisComponent, .interfaceAlias, .portComponent, .interfaceName,
        .locallyAssigned:
        .text
      default: .octets
      }
    }
  }
}

extension LLDPDataUnit {
  /// The first Chassis ID that can be read; there should be one.
  public var chassisID: ChassisID? { first() }
}
