public import Wire

/// Texts with two octets of length in front of each: what kinds of user a client has, parameters of
/// its boot file, or where to redirect it for provisioning.
public struct DHCPv6TextList: Hashable, Sendable {
  public let texts: [WireText]

  /// Returns `nil` for no text at all, which the options cannot say, or one of more than 65535
  /// octets.
  public init?(_ texts: [WireText]) {
    guard !texts.isEmpty, texts.allSatisfy({ $0.octets.count <= 0xFFFF }) else { return nil }
    self.texts = texts
  }
}

// MARK: - Wire format

extension DHCPv6TextList: DHCPv6OptionPayload {
  /// User class (RFC 8415 §21.15), boot file parameters (RFC 5970 §3.2), secure zero-touch
  /// provisioning (RFC 8572 §8.2).
  public static let codes: [DHCPv6OptionCode] = [
    .userClass, DHCPv6OptionCode(rawValue: 60), .sztpRedirect,
  ]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    guard !reader.isAtEnd else { throw reader.error(.length(0, expected: "at least 2")) }
    texts = try DHCPv6CountedOctets.list(from: &reader).map(WireText.init)
  }

  public func encode(into writer: inout ByteWriter) {
    DHCPv6CountedOctets.write(texts.map(\.octets), into: &writer)
  }

  public var fieldValue: FieldValue { .list(texts.map { .text($0) }) }

  /// A list of texts, or one.
  public init(reading reader: FieldReader) throws(FieldError) {
    var texts: [WireText] = []
    for element in reader.elementsOrSelf { texts.append(try element.text()) }
    guard let option = Self(texts) else {
      throw reader.error(expected: "at least one text, of at most 65535 octets each")
    }
    self = option
  }
}
