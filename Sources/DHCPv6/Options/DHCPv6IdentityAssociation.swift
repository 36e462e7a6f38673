public import Wire

/// What a client holds on one interface: addresses that last (IA_NA, option 3), prefixes to give
/// away (IA_PD, option 25), or link-layer addresses (IA_LL, option 138).
///
/// RFC 8415 §21.4 and §21.21, RFC 8947 §11.1: IAID, T1 and T2, four octets each, then options.
public struct DHCPv6IdentityAssociation: Hashable, Sendable {
  /// IAID: which of the client's.
  public var id: UInt32
  /// T1: when to ask the same server again; 0 leaves it to the client, all ones is never.
  public var renewalSeconds: UInt32
  /// T2: when to ask any server.
  public var rebindingSeconds: UInt32
  public var optionOctets: ArraySlice<UInt8>

  public init(
    id: UInt32, renewalSeconds: UInt32 = 0, rebindingSeconds: UInt32 = 0,
    options: [DHCPv6Option] = []
  ) {
    self.id = id
    self.renewalSeconds = renewalSeconds
    self.rebindingSeconds = rebindingSeconds
    optionOctets = Self.octets(of: options)
  }
}

// MARK: - Wire format

extension DHCPv6IdentityAssociation: DHCPv6CarryingPayload {
  public static let codes: [DHCPv6OptionCode] = [
    .nonTemporaryAssociation, .prefixDelegation, .linkLayerAssociation,
  ]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    id = try reader.readInteger()
    renewalSeconds = try reader.readInteger()
    rebindingSeconds = try reader.readInteger()
    optionOctets = reader.readRest()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(id)
    writer.write(renewalSeconds)
    writer.write(rebindingSeconds)
    writer.write(optionOctets)
  }

  public var fieldValue: FieldValue {
    .fields([
      "id": .number(id),
      "renewalSeconds": .number(renewalSeconds),
      "rebindingSeconds": .number(rebindingSeconds),
    ])
  }

  /// Options that stand in it are described beside it. Times that are absent are up to the client.
  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    id = try record.required("id", "a number").integer()
    renewalSeconds = try record.optional("renewalSeconds")?.integer() ?? 0
    rebindingSeconds = try record.optional("rebindingSeconds")?.integer() ?? 0
    optionOctets = []
    try record.finish()
  }
}
