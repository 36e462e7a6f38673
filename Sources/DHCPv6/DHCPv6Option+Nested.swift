import Wire

extension DHCPv6Option {
  /// The options that stand in this one, after its own fields; `nil` for an option that carries
  /// none, or that ends within its own fields.
  ///
  /// A cut option gives what there is of them.
  public var nested: DHCPv6OptionList? {
    guard space == .standard, let length = Self.fieldsBeforeOptions[code],
      value.count >= length
    else { return nil }
    return DHCPv6OptionList(value.dropFirst(length), in: nestedSpace)
  }

  /// The message that a relay agent passes on (RFC 8415 §21.10), as far as it goes.
  public var relayedMessage: DHCPv6Message? {
    guard space == .standard, code == .relayMessage else { return nil }
    return DHCPv6Message(value)
  }

  /// Whose the codes of ``nested`` are.
  package var nestedSpace: DHCPv6OptionSpace {
    guard code == .vendorOptions else { return .standard }
    var reader = ByteReader(value, reading: structureName)
    guard let number: UInt32 = try? reader.readInteger() else { return .standard }
    return .vendor(DHCPv6Enterprise(rawValue: number))
  }

  /// How many octets stand before the options of those that carry some.
  private static let fieldsBeforeOptions: [DHCPv6OptionCode: Int] = [
    // IAID, T1 and T2 (RFC 8415 §21.4, §21.21, RFC 8947 §11.1).
    .nonTemporaryAssociation: 12, .prefixDelegation: 12, .linkLayerAssociation: 12,
    // IAID (RFC 8415 §21.5).
    .temporaryAssociation: 4,
    // Address and two lifetimes (RFC 8415 §21.6).
    .associatedAddress: 24,
    // Two lifetimes, length and prefix (RFC 8415 §21.22).
    .associatedPrefix: 25,
    // Enterprise number (RFC 8415 §21.17).
    .vendorOptions: 4,
    // Nothing (RFC 5007 §4.1.2.2, RFC 6422 §4).
    .clientData: 0, .relaySuppliedOptions: 0,
  ]
}
