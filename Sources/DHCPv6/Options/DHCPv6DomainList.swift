public import Wire

/// Domains or servers by their names, most wanted first (RFC 3646 §4 and the like).
public struct DHCPv6DomainList: Hashable, Sendable {
  public let domains: [DHCPv6DomainName]

  /// Each name is completed up to the root. Returns `nil` for no name at all, which the options
  /// cannot say.
  public init?(_ domains: [DHCPv6DomainName]) {
    guard !domains.isEmpty else { return nil }
    self.domains = domains.map(\.completed)
  }
}

// MARK: - Wire format

extension DHCPv6DomainList: DHCPv6OptionPayload {
  /// SIP (RFC 3319), domain search (RFC 3646), NIS and NIS+ (RFC 3898), BCMCS (RFC 4280), LoST
  /// (RFC 5223), access domain (RFC 5986), SIP user agents (RFC 6011), AFTR (RFC 6334).
  public static let codes: [DHCPv6OptionCode] =
    [21, 24, 29, 30, 33, 51, 57, 58, 64].map(DHCPv6OptionCode.init(rawValue:))

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    guard !reader.isAtEnd else { throw reader.error(.length(0, expected: "at least 1")) }
    var domains: [DHCPv6DomainName] = []
    while !reader.isAtEnd { domains.append(try DHCPv6DomainName(decoding: &reader)) }
    self.domains = domains
  }

  public func encode(into writer: inout ByteWriter) {
    for domain in domains { domain.encode(into: &writer) }
  }

  public var fieldValue: FieldValue { .list(domains.map { .text($0.text) }) }

  /// A list of names, or one.
  public init(reading reader: FieldReader) throws(FieldError) {
    var domains: [DHCPv6DomainName] = []
    for element in reader.elementsOrSelf { domains.append(try element.read()) }
    guard let option = Self(domains) else {
      throw reader.error(expected: "at least one domain name")
    }
    self = option
  }
}
