public import Framing
public import Wire

/// A prefix of an identity association and how long it lasts: option 26 (RFC 8415 §21.22), then
/// options.
public struct DHCPv6AssociatedPrefix: Hashable, Sendable {
  /// All ones is for ever.
  public var preferredSeconds: UInt32
  /// All ones is for ever.
  public var validSeconds: UInt32
  /// Bits; more than 128 is nonsense that a sender can say.
  public var prefixLength: UInt8
  public var prefix: IPv6Address
  public var optionOctets: ArraySlice<UInt8>

  public init(
    _ prefix: IPv6Address, length: UInt8, preferredSeconds: UInt32, validSeconds: UInt32,
    options: [DHCPv6Option] = []
  ) {
    self.preferredSeconds = preferredSeconds
    self.validSeconds = validSeconds
    prefixLength = length
    self.prefix = prefix
    optionOctets = Self.octets(of: options)
  }
}

// MARK: - Wire format

extension DHCPv6AssociatedPrefix: DHCPv6CarryingPayload {
  public static let codes: [DHCPv6OptionCode] = [.associatedPrefix]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    preferredSeconds = try reader.readInteger()
    validSeconds = try reader.readInteger()
    prefixLength = try reader.readInteger()
    prefix = try IPv6Address(decoding: &reader)
    optionOctets = reader.readRest()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(preferredSeconds)
    writer.write(validSeconds)
    writer.write(prefixLength)
    prefix.encode(into: &writer)
    writer.write(optionOctets)
  }

  public var fieldValue: FieldValue {
    .fields([
      "preferredSeconds": .number(preferredSeconds),
      "validSeconds": .number(validSeconds),
      "prefix": .word("\(prefix)/\(prefixLength)"),
    ])
  }

  /// Options that stand in it are described beside it. Lifetimes that are absent are for ever.
  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    preferredSeconds = try record.optional("preferredSeconds")?.integer() ?? .max
    validSeconds = try record.optional("validSeconds")?.integer() ?? .max
    let expected = "a prefix such as \"2001:db8::/48\""
    (prefix, prefixLength) = try record.required("prefix", expected).word(expected) { text in
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, let prefix = IPv6Address(String(parts[0])),
        let length = UInt8(parts[1])
      else { return nil }
      return (prefix, length)
    }
    optionOctets = []
    try record.finish()
  }
}
