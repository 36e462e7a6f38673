public import Framing
public import Wire

/// Which part the sender plays in Fabric Attach, and the VLAN to manage it in.
///
/// draft-unbehagen-lldp-spb-02, subtype 11. A digest of 32 octets, then:
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-----------+-----------+-----------------------+---------------+
/// |   type    |   state   |    management VLAN    |       0       |
/// +-----------+-----------+-----------------------+---------------+
/// |                        system MAC address                     |
/// +-------------------------------+-------------------------------+
/// |                               |          connection           |
/// +-------------------------------+-------------------------------+
/// |          connection           |
/// +-------------------------------+
/// ```
public struct FabricAttachElement: Hashable, Sendable {
  /// HMAC-SHA-256 over what follows; zeros without authentication. Always 32 octets.
  public let digest: ArraySlice<UInt8>
  public let type: ElementType
  /// Six bits; see ``usesUntaggedFrames`` and ``provisioningMode``.
  public let state: UInt8
  public let managementVLAN: VLANID
  /// Sent as zero. Kept so that re-encoding changes nothing.
  public let reserved: UInt8
  public let systemAddress: MACAddress
  /// How the port is connected, in a way that differs between versions. Always four octets.
  public let connection: ArraySlice<UInt8>

  /// Returns `nil` unless the digest has 32 octets, the state six bits and the connection four
  /// octets.
  public init?(
    _ type: ElementType, state: UInt8, managementVLAN: VLANID, systemAddress: MACAddress,
    connection: ArraySlice<UInt8>, digest: ArraySlice<UInt8>
  ) {
    guard digest.count == Self.digestLength, state <= 0x3F, connection.count == 4 else {
      return nil
    }
    self.digest = digest
    self.type = type
    self.state = state
    self.managementVLAN = managementVLAN
    reserved = 0
    self.systemAddress = systemAddress
    self.connection = connection
  }

  /// The highest bit of ``state``: untagged frames are carried beside tagged ones.
  public var usesUntaggedFrames: Bool { state >> 5 != 0 }
  /// The next two bits of ``state``.
  public var provisioningMode: UInt8 { state >> 3 & 3 }
}

// MARK: - Wire format

extension FabricAttachElement: FabricAttachPayload {
  public static let subtype: UInt8 = 11
  public static let name = "Fabric Attach Element"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    digest = try reader.readBytes(Self.digestLength)
    let bits: UInt32 = try reader.readInteger(octets: 3)
    type = ElementType(lowBitsOf: UInt8(bits >> 18))
    state = UInt8(bits >> 12 & 0x3F)
    managementVLAN = VLANID(lowBitsOf: bits)
    reserved = try reader.readInteger()
    systemAddress = try MACAddress(decoding: &reader)
    connection = try reader.readBytes(4)
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(digest)
    var bits = UInt32(managementVLAN.rawValue)
    bits |= UInt32(state) << 12
    bits |= UInt32(type.rawValue) << 18
    writer.write(bits, octets: 3)
    writer.write(reserved)
    systemAddress.encode(into: &writer)
    writer.write(connection)
  }

  public var fieldValue: FieldValue {
    .fields([
      "digest": .octets(digest),
      "type": .word(type.description),
      "state": .number(state),
      "managementVlan": .number(managementVLAN.rawValue),
      "reserved": .number(reserved),
      "systemAddress": .word(systemAddress.description),
      "connection": .octets(connection),
    ])
  }
}

// MARK: - Field types

extension FabricAttachElement {
  /// Six bits.
  public struct ElementType: LLDPRegisteredNumber {
    public let rawValue: UInt8
    public init(lowBitsOf bits: UInt8) { rawValue = bits & 0x3F }
    public init?(rawValue: UInt8) {
      guard rawValue <= 0x3F else { return nil }
      self.rawValue = rawValue
    }

    public static let server = ElementType(lowBitsOf: 2)
    public static let proxy = ElementType(lowBitsOf: 3)
    public static let phone = ElementType(lowBitsOf: 10)

    public static let names: [UInt8: String] = [
      1: "other", 2: "server", 3: "proxy", 4: "server without authentication",
      5: "proxy without authentication", 6: "access point, clients attached directly",
      7: "access point, clients tunneled", 8: "switch", 9: "router", 10: "IP phone",
      11: "IP camera", 12: "IP video", 13: "security device", 14: "virtual switch",
      15: "server or endpoint", 16: "ONA in SDN", 17: "ONA for SPB over IP",
    ]
  }
}

extension LLDPDataUnit {
  /// The first Fabric Attach element that can be read; there should be at most one.
  public var fabricAttachElement: FabricAttachElement? { first() }
}
