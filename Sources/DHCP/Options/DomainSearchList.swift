public import Framing
public import Wire

/// Domains in which a client looks for short names: option 119 (RFC 3397).
///
/// Names may be compressed as in DNS; pointers count in the joined option (RFC 3397 §2). The
/// octets are kept, since one list has several encodings.
public struct DomainSearchList: Hashable, Sendable {
  public let octets: ArraySlice<UInt8>
  public let domains: [DNSName]

  /// The list without compression; `nil` for no domain at all, which the option cannot say.
  public init?(_ domains: [DNSName]) {
    guard !domains.isEmpty else { return nil }
    self.domains = domains
    octets = domains.flatMap(\.encoded)[...]
  }
}

// MARK: - Wire format

extension DomainSearchList: DHCPOptionPayload {
  public static let codes: [DHCPOptionCode] = [.domainSearch]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    octets = reader.remaining
    guard !octets.isEmpty else { throw reader.error(.length(0, expected: "at least 1")) }
    var domains: [DNSName] = []
    while !reader.isAtEnd { domains.append(try DNSName(decoding: &reader, within: octets)) }
    self.domains = domains
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(octets)
  }

  public var fieldValue: FieldValue { .list(domains.map { .text($0.text) }) }

  /// Names are not compressed. One name may stand without a list.
  public init(reading reader: FieldReader) throws(FieldError) {
    var domains: [DNSName] = []
    for element in reader.elementsOrSelf { domains.append(try element.read()) }
    guard let option = DomainSearchList(domains) else {
      throw reader.error(expected: "at least one domain name")
    }
    self = option
  }
}
