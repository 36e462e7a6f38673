public import Framing
public import Wire

/// IPv4 addresses in order of preference: at least one (RFC 2132 §3.5 and the like, RFC 5859).
public struct AddressListOption: Hashable, Sendable {
  public let addresses: [IPv4Address]

  /// Returns `nil` for no address at all, which the option cannot say.
  public init?(_ addresses: [IPv4Address]) {
    guard !addresses.isEmpty else { return nil }
    self.addresses = addresses
  }
}

// MARK: - Wire format

extension AddressListOption: DHCPOptionPayload {
  /// The lists of servers of RFC 2132, CAPWAP controllers (RFC 5417) and TFTP servers (RFC 5859).
  public static let codes: [DHCPOptionCode] =
    ([3, 4, 5, 6, 7, 8, 9, 10, 11, 41, 42, 44, 45, 48, 49, 65] + Array(69...76) + [138, 150])
    .map(DHCPOptionCode.init(rawValue:))

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let count = reader.remaining.count
    guard count >= 4, count.isMultiple(of: 4) else {
      throw reader.error(.length(count, expected: "a multiple of 4, at least 4"))
    }
    var addresses: [IPv4Address] = []
    while !reader.isAtEnd { addresses.append(try IPv4Address(decoding: &reader)) }
    self.addresses = addresses
  }

  public func encode(into writer: inout ByteWriter) {
    for address in addresses { address.encode(into: &writer) }
  }

  public var fieldValue: FieldValue { .list(addresses.map { .word($0.description) }) }

  /// A list, or one address.
  public init(reading reader: FieldReader) throws(FieldError) {
    var addresses: [IPv4Address] = []
    for element in reader.elementsOrSelf { addresses.append(try element.read()) }
    guard let option = AddressListOption(addresses) else {
      throw reader.error(expected: "at least one IPv4 address")
    }
    self = option
  }
}
