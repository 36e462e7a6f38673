public import Framing
public import Wire

/// One VLAN and the service that carries it.
///
/// draft-unbehagen-lldp-spb-02. Five octets:
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9
/// +-------+-----------------------+-----------------------------------------------+
/// |status |         VLAN          |                     I-SID                     |
/// +-------+-----------------------+-----------------------------------------------+
/// ```
public struct FabricAttachAssignment: Hashable, Sendable {
  public let status: Status
  public let vlan: VLANID
  /// The service instance identifier: 24 bits.
  public let serviceID: UInt32

  /// Returns `nil` if `serviceID` needs more than 24 bits.
  public init?(_ status: Status, vlan: VLANID, serviceID: UInt32) {
    guard serviceID <= 0xFF_FFFF else { return nil }
    self.status = status
    self.vlan = vlan
    self.serviceID = serviceID
  }
}

// MARK: - Wire format

extension FabricAttachAssignment: WireCodable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let bits: UInt16 = try reader.readInteger()
    status = Status(lowBitsOf: UInt8(bits >> 12))
    vlan = VLANID(lowBitsOf: bits)
    serviceID = try reader.readInteger(octets: 3)
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(UInt16(status.rawValue) << 12 | vlan.rawValue)
    writer.write(serviceID, octets: 3)
  }
}

extension FabricAttachAssignment: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "status": .word(status.description),
      "vlan": .number(vlan.rawValue),
      "serviceId": .number(serviceID),
    ])
  }
}

// MARK: - Field types

extension FabricAttachAssignment {
  /// Four bits. From 3 on, a refusal; what the reasons above 3 are is not settled between
  /// versions, so they have no names.
  public struct Status: LLDPRegisteredNumber {
    public let rawValue: UInt8
    public init(lowBitsOf bits: UInt8) { rawValue = bits & 0xF }
    public init?(rawValue: UInt8) {
      guard rawValue <= 0xF else { return nil }
      self.rawValue = rawValue
    }

    public static let pending = Status(lowBitsOf: 1)
    public static let accepted = Status(lowBitsOf: 2)
    public static let rejected = Status(lowBitsOf: 3)

    public var isRefusal: Bool { rawValue >= 3 }

    public static let names: [UInt8: String] = [1: "pending", 2: "accepted", 3: "rejected"]
  }
}
