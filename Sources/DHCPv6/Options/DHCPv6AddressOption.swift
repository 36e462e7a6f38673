public import Framing
public import Wire

/// An option that is one address.
public struct DHCPv6AddressOption: Hashable, Sendable {
  public var address: IPv6Address

  public init(_ address: IPv6Address) {
    self.address = address
  }
}

// MARK: - Wire format

extension DHCPv6AddressOption: DHCPv6OptionPayload {
  /// Server unicast (RFC 8415 §21.12), link address (RFC 6977).
  public static let codes: [DHCPv6OptionCode] =
    [12, 80].map(DHCPv6OptionCode.init(rawValue:))

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    address = try IPv6Address(decoding: &reader)
  }

  public func encode(into writer: inout ByteWriter) {
    address.encode(into: &writer)
  }

  public var fieldValue: FieldValue { .word(address.description) }

  public init(reading reader: FieldReader) throws(FieldError) {
    address = try reader.read()
  }
}
