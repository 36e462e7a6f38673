public import Framing
public import Wire

/// Servers by their addresses, most wanted first.
public struct DHCPv6AddressList: Hashable, Sendable {
  public let addresses: [IPv6Address]

  /// Returns `nil` for no address at all, which the options cannot say.
  public init?(_ addresses: [IPv6Address]) {
    guard !addresses.isEmpty else { return nil }
    self.addresses = addresses
  }
}

// MARK: - Wire format

extension DHCPv6AddressList: DHCPv6OptionPayload {
  /// SIP (RFC 3319), DNS (RFC 3646), NIS and NIS+ (RFC 3898), SNTP (RFC 4075), BCMCS (RFC 4280),
  /// PANA (RFC 5192), CAPWAP (RFC 5417), PCP (RFC 7291), DOTS (RFC 8973), ANDSF (RFC 6153).
  public static let codes: [DHCPv6OptionCode] =
    [22, 23, 27, 28, 31, 34, 40, 52, 86, 142, 143].map(DHCPv6OptionCode.init(rawValue:))

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let count = reader.remaining.count
    guard count >= 16, count.isMultiple(of: 16) else {
      throw reader.error(.length(count, expected: "a multiple of 16, at least 16"))
    }
    var addresses: [IPv6Address] = []
    while !reader.isAtEnd { addresses.append(try IPv6Address(decoding: &reader)) }
    self.addresses = addresses
  }

  public func encode(into writer: inout ByteWriter) {
    for address in addresses { address.encode(into: &writer) }
  }

  public var fieldValue: FieldValue { .list(addresses.map { .word($0.description) }) }

  /// A list of addresses, or one.
  public init(reading reader: FieldReader) throws(FieldError) {
    var addresses: [IPv6Address] = []
    for element in reader.elementsOrSelf { addresses.append(try element.read()) }
    guard let option = Self(addresses) else {
      throw reader.error(expected: "at least one IPv6 address")
    }
    self = option
  }
}
