public import Framing
public import Wire

/// Names the port that sends, among those of its chassis.
///
/// IEEE 802.1AB-2016 §8.5.3, type 2: one octet of subtype, then 1 to 255 octets. A phone sends
/// its MAC address, a switch mostly the name of the interface.
public struct PortID: Hashable, Sendable {
  public let subtype: Subtype
  public let identifier: LLDPIdentifier

  private init(_ subtype: Subtype, _ identifier: LLDPIdentifier) {
    self.subtype = subtype
    self.identifier = identifier
  }

  /// Returns `nil` if `octets` are not an identifier of the form that `subtype` says.
  public init?(_ subtype: Subtype, octets: some Sequence<UInt8>) {
    let bytes = [subtype.rawValue] + Array(octets)
    guard let value = try? PortID(whole: bytes[...], reading: Self.name) else { return nil }
    self = value
  }

  public static func macAddress(_ address: MACAddress) -> PortID {
    PortID(.macAddress, .macAddress(address))
  }

  public static func networkAddress(_ address: IPv4Address) -> PortID {
    PortID(.networkAddress, .networkAddress(NetworkAddress(address)))
  }
}

// MARK: - Wire format

extension PortID: LLDPPayload, FieldReadable {
  public static let kind = LLDPTLVKind.basic(.portID)
  public static let name = "Port ID"

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

extension PortID {
  /// What kind of name it is (Table 8-3). 0 and 8 to 255 are reserved.
  public struct Subtype: LLDPRegisteredNumber {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let interfaceAlias = Subtype(rawValue: 1)
    public static let portComponent = Subtype(rawValue: 2)
    public static let macAddress = Subtype(rawValue: 3)
    public static let networkAddress = Subtype(rawValue: 4)
    public static let interfaceName = Subtype(rawValue: 5)
    /// As in DHCP option 82 (RFC 3046): octets, not text.
    public static let agentCircuitID = Subtype(rawValue: 6)
    public static let locallyAssigned = Subtype(rawValue: 7)

    public static let names: [UInt8: String] = [
      1: "interface alias", 2: "port component", 3: "MAC address", 4: "network address",
      5: "interface name", 6: "agent circuit ID", 7: "locally assigned",
    ]

    var form: LLDPIdentifier.Form {
      switch self {
      case .macAddress: .macAddress
      case .networkAddress: .networkAddress
      case .interfaceAlias, .portComponent, .interfaceName, .locallyAssigned: .text
      default: .octets
      }
    }
  }
}

extension LLDPDataUnit {
  /// The first Port ID that can be read; there should be one.
  public var portID: PortID? { first() }
}
