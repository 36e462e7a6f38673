public import Wire

/// A number of one octet: default time to live of IP and of TCP (RFC 2132 §4.5, §7.1).
public struct OctetOption: Hashable, Sendable {
  public var value: UInt8

  public init(_ value: UInt8) {
    self.value = value
  }
}

// MARK: - Wire format

extension OctetOption: DHCPOptionPayload {
  public static let codes: [DHCPOptionCode] = [23, 37].map(DHCPOptionCode.init(rawValue:))

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
