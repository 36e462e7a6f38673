public import Wire

/// An option that says what it says by being there, and has no value.
public struct DHCPv6EmptyOption: Hashable, Sendable {
  public init() {}
}

// MARK: - Wire format

extension DHCPv6EmptyOption: DHCPv6OptionPayload {
  /// Rapid commit, reconfigure accept (RFC 8415 §21.14 and §21.20), address registration (RFC 9686).
  public static let codes: [DHCPv6OptionCode] = [
    .rapidCommit, .reconfigureAccept, DHCPv6OptionCode(rawValue: 148),
  ]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {}

  public func encode(into writer: inout ByteWriter) {}

  public var fieldValue: FieldValue { .flag(true) }

  public init(reading reader: FieldReader) throws(FieldError) {
    guard try reader.flag() else { throw reader.error(expected: "true, or no such option") }
  }
}
