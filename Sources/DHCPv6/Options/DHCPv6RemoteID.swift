public import Wire

/// Who is at the other end of a relay agent's line, in the terms of its maker: option 37 (RFC 4649
/// §3).
public struct DHCPv6RemoteID: Hashable, Sendable {
  public var enterprise: DHCPv6Enterprise
  public var identifier: ArraySlice<UInt8>

  public init(_ enterprise: DHCPv6Enterprise, identifier: ArraySlice<UInt8>) {
    self.enterprise = enterprise
    self.identifier = identifier
  }
}

// MARK: - Wire format

extension DHCPv6RemoteID: DHCPv6OptionPayload {
  public static let codes: [DHCPv6OptionCode] = [.remoteID]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    enterprise = DHCPv6Enterprise(rawValue: try reader.readInteger())
    identifier = reader.readRest()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(enterprise.rawValue)
    writer.write(identifier)
  }

  public var fieldValue: FieldValue {
    .fields([
      "enterprise": .word(enterprise.description), "identifier": .octets(identifier),
    ])
  }

  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    enterprise = try record.required("enterprise", "an enterprise number").read()
    identifier = try record.required("identifier", "octets in hexadecimal").octets()
    try record.finish()
  }
}
