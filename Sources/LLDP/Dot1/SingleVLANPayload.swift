public import Framing
public import Wire

/// A payload that is nothing but a VLAN: two octets.
///
/// ```text
///  0                   1
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5
/// +-------+-----------------------+
/// |   0   |        VLAN ID        |
/// +-------+-----------------------+
/// ```
public protocol SingleVLANPayload: Dot1Payload {
  /// The four bits in front of the VLAN, sent as zero. Kept so that re-encoding changes nothing.
  var reserved: UInt8 { get }
  var vlan: VLANID { get }

  /// Takes the low four bits of `reserved`.
  init(reserved: UInt8, vlan: VLANID)
}

extension SingleVLANPayload {
  public init(_ vlan: VLANID) {
    self.init(reserved: 0, vlan: vlan)
  }
}

// MARK: - Wire format

extension SingleVLANPayload {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let field = try VLANField(decoding: &reader)
    self.init(reserved: field.reserved, vlan: field.vlan)
  }

  public func encode(into writer: inout ByteWriter) {
    VLANField(reserved: reserved, vlan: vlan).encode(into: &writer)
  }

  public var fieldValue: FieldValue {
    .fields(["reserved": .number(reserved), "vlan": .number(vlan.rawValue)])
  }
}

extension SingleVLANPayload where Self: FieldReadable {
  /// An object with `vlan`, or the number alone.
  public init(reading reader: FieldReader) throws(FieldError) {
    if reader.isNumber {
      self.init(reserved: 0, vlan: try reader.read())
    } else {
      var record = try reader.record("a VLAN")
      let reserved: UInt8 = try record.optional("reserved")?.integer(in: 0...15) ?? 0
      let vlan: VLANID = try record.required("vlan", "a VLAN").read()
      try record.finish()
      self.init(reserved: reserved, vlan: vlan)
    }
  }
}
