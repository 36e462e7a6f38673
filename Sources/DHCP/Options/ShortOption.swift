public import Wire

/// A number of two octets: boot file size in blocks of 512 octets, datagram reassembly size,
/// interface MTU (RFC 2132 §3.15, §4.4, §5.1).
public struct ShortOption: Hashable, Sendable {
  public var value: UInt16

  public init(_ value: UInt16) {
    self.value = value
  }
}

// MARK: - Wire format

extension ShortOption: DHCPOptionPayload {
  public static let codes: [DHCPOptionCode] = [
    .init(rawValue: 13), .init(rawValue: 22), .interfaceMTU,
  ]

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
