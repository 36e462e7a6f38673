public import Framing
public import Wire

/// An address of an identity association and how long it lasts: option 5 (RFC 8415 §21.6), then
/// options.
public struct DHCPv6AssociatedAddress: Hashable, Sendable {
  public var address: IPv6Address
  /// All ones is for ever.
  public var preferredSeconds: UInt32
  /// All ones is for ever.
  public var validSeconds: UInt32
  public var optionOctets: ArraySlice<UInt8>

  public init(
    _ address: IPv6Address, preferredSeconds: UInt32, validSeconds: UInt32,
    options: [DHCPv6Option] = []
  ) {
    self.address = address
    self.preferredSeconds = preferredSeconds
    self.validSeconds = validSeconds
    optionOctets = Self.octets(of: options)
  }
}

// MARK: - Wire format

extension DHCPv6AssociatedAddress: DHCPv6CarryingPayload {
  public static let codes: [DHCPv6OptionCode] = [.associatedAddress]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    address = try IPv6Address(decoding: &reader)
    preferredSeconds = try reader.readInteger()
    validSeconds = try reader.readInteger()
    optionOctets = reader.readRest()
  }

  public func encode(into writer: inout ByteWriter) {
    address.encode(into: &writer)
    writer.write(preferredSeconds)
    writer.write(validSeconds)
    writer.write(optionOctets)
  }

  public var fieldValue: FieldValue {
    .fields([
      "address": .word(address.description),
      "preferredSeconds": .number(preferredSeconds),
      "validSeconds": .number(validSeconds),
    ])
  }

  /// Options that stand in it are described beside it. Lifetimes that are absent are for ever.
  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    address = try record.required("address", "an IPv6 address").read()
    preferredSeconds = try record.optional("preferredSeconds")?.integer() ?? .max
    validSeconds = try record.optional("validSeconds")?.integer() ?? .max
    optionOctets = []
    try record.finish()
  }
}
