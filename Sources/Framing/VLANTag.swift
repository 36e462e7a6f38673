public import Wire

/// One VLAN tag: which EtherType announced it, and its tag control information.
///
/// IEEE 802.1Q §9.6. Two octets follow the EtherType (8100, 88a8 or 9100):
///
/// ```text
///  0                   1
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5
/// +-----+-+-----------------------+
/// | PCP |D|        VLAN ID        |
/// +-----+-+-----------------------+
/// ```
public struct VLANTag: Hashable, Sendable {
  public var type: EtherType
  public var priority: PriorityCodePoint
  /// D: the frame may be dropped first (DEI; CFI in older editions).
  public var isDropEligible: Bool
  public var id: VLANID

  public init(
    _ id: VLANID, priority: PriorityCodePoint = .init(lowBitsOf: 0), isDropEligible: Bool = false,
    type: EtherType = .customerVLAN
  ) {
    self.type = type
    self.priority = priority
    self.isDropEligible = isDropEligible
    self.id = id
  }

  /// The two octets after the EtherType.
  public init(type: EtherType, control: UInt16) {
    self.type = type
    priority = PriorityCodePoint(lowBitsOf: control >> 13)
    isDropEligible = control & 1 << 12 != 0
    id = VLANID(lowBitsOf: control)
  }

  public var control: UInt16 {
    UInt16(priority.rawValue) << 13 | (isDropEligible ? 1 << 12 : 0) | id.rawValue
  }
}

// MARK: - Wire format

extension VLANTag: WireCodable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    self.init(
      type: EtherType(rawValue: try reader.readInteger()), control: try reader.readInteger())
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(type.rawValue)
    writer.write(control)
  }
}

// MARK: - Description

extension VLANTag: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "type": .word(type.description),
      "priority": .number(priority.rawValue),
      "dropEligible": .flag(isDropEligible),
      "id": .number(id.rawValue),
    ])
  }
}

extension VLANTag: FieldReadable {
  /// Only `id` must be there.
  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    self.init(
      try record.required("id", "a VLAN").read(),
      priority: try record.optional("priority") ?? PriorityCodePoint(lowBitsOf: 0),
      isDropEligible: try record.optional("dropEligible")?.flag() ?? false,
      type: try record.optional("type") ?? .customerVLAN)
    try record.finish()
  }
}
