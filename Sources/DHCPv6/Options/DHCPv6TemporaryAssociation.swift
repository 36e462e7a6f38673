public import Wire

/// The temporary addresses a client holds on one interface: IA_TA, option 4 (RFC 8415 §21.5): an
/// IAID of four octets, then options.
public struct DHCPv6TemporaryAssociation: Hashable, Sendable {
  /// IAID: which of the client's.
  public var id: UInt32
  public var optionOctets: ArraySlice<UInt8>

  public init(id: UInt32, options: [DHCPv6Option] = []) {
    self.id = id
    optionOctets = Self.octets(of: options)
  }
}

// MARK: - Wire format

extension DHCPv6TemporaryAssociation: DHCPv6CarryingPayload {
  public static let codes: [DHCPv6OptionCode] = [.temporaryAssociation]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    id = try reader.readInteger()
    optionOctets = reader.readRest()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(id)
    writer.write(optionOctets)
  }

  public var fieldValue: FieldValue { .fields(["id": .number(id)]) }

  /// Options that stand in it are described beside it.
  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    id = try record.required("id", "a number").integer()
    optionOctets = []
    try record.finish()
  }
}
