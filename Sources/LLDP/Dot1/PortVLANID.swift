public import Framing
public import Wire

/// The VLAN of untagged frames on the sending port.
///
/// IEEE 802.1Q-2018 §D.2.1, subtype 1: two octets. 0 means that the port has none or does not
/// say. An Avaya phone takes it for its PC port (PHY2VLAN).
///
/// ```text
///  0                   1
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5
/// +-------+-----------------------+
/// |   0   |        VLAN ID        |
/// +-------+-----------------------+
/// ```
public struct PortVLANID: Hashable, Sendable {
  /// The four bits in front of the VLAN, sent as zero. Kept so that re-encoding changes nothing.
  public let reserved: UInt8
  public var vlan: VLANID

  public init(_ vlan: VLANID) {
    reserved = 0
    self.vlan = vlan
  }
}

// MARK: - Wire format

extension PortVLANID: Dot1Payload, FieldReadable {
  public static let subtype: UInt8 = 1
  public static let name = "Port VLAN ID"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let bits: UInt16 = try reader.readInteger()
    reserved = UInt8(bits >> 12)
    vlan = VLANID(lowBitsOf: bits)
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(UInt16(reserved) << 12 | vlan.rawValue)
  }

  public var fieldValue: FieldValue {
    .fields(["reserved": .number(reserved), "vlan": .number(vlan.rawValue)])
  }

  /// An object with `vlan`, or the number alone.
  public init(reading reader: FieldReader) throws(FieldError) {
    if reader.isNumber {
      reserved = 0
      vlan = try reader.read()
    } else {
      var record = try reader.record("a VLAN")
      reserved = try record.optional("reserved")?.integer(in: 0...15) ?? 0
      vlan = try record.required("vlan", "a VLAN").read()
      try record.finish()
    }
  }
}

extension LLDPDataUnit {
  /// The first Port VLAN ID that can be read; there should be at most one.
  public var portVLANID: PortVLANID? { first() }
}
