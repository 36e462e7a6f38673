public import Framing
public import Wire

/// One IPv4 address or mask (RFC 2132 §3.3, §5.3, §5.7, §9.1, §9.7, RFC 3011): exactly four octets.
public struct AddressOption: Hashable, Sendable {
  public var address: IPv4Address

  public init(_ address: IPv4Address) {
    self.address = address
  }
}

// MARK: - Wire format

extension AddressOption: DHCPOptionPayload {
  /// Subnet mask, swap server, broadcast address, router solicitation address, requested address,
  /// server identifier, subnet selection.
  public static let codes: [DHCPOptionCode] = [
    .subnetMask, .init(rawValue: 16), .broadcastAddress, .init(rawValue: 32), .requestedAddress,
    .serverIdentifier, .subnetSelection,
  ]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    address = try IPv4Address(decoding: &reader)
  }

  public func encode(into writer: inout ByteWriter) {
    address.encode(into: &writer)
  }

  public var fieldValue: FieldValue { .word(address.description) }

  public init(reading reader: FieldReader) throws(FieldError) {
    address = try reader.read()
  }
}
