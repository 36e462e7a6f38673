public import Wire

/// The longest DHCP message the sender takes, in octets: option 57 (RFC 2132 §9.10).
public struct MaximumMessageSize: Hashable, Sendable {
  public var octets: UInt16

  public init(octets: UInt16) {
    self.octets = octets
  }

  /// Every client must take this much, so the standard allows no less.
  public static let minimum: UInt16 = 576
}

// MARK: - Wire format

extension MaximumMessageSize: DHCPOptionPayload {
  public static let codes: [DHCPOptionCode] = [.maximumMessageSize]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    octets = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(octets)
  }

  public var fieldValue: FieldValue { .number(octets) }

  public init(reading reader: FieldReader) throws(FieldError) {
    octets = try reader.integer()
  }
}
