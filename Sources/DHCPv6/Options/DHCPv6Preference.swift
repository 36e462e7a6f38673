public import Wire

/// How much a server wants to be chosen: option 7 (RFC 8415 §21.8). A client that sees 255 looks no
/// further.
public struct DHCPv6Preference: Hashable, Sendable {
  public var value: UInt8

  public init(_ value: UInt8) {
    self.value = value
  }
}

// MARK: - Wire format

extension DHCPv6Preference: DHCPv6OptionPayload {
  public static let codes: [DHCPv6OptionCode] = [.preference]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    value = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(value)
  }

  public var fieldValue: FieldValue { .number(value) }

  public init(reading reader: FieldReader) throws(FieldError) {
    value = try reader.integer()
  }
}
