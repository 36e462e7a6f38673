public import Framing
public import Wire

/// Which services a domain has and how they are reached (RFC 3403 §4.1): a NAPTR record. SIP clients
/// choose their transport by it (RFC 3263 §4.1).
public struct DNSNamingAuthority: Hashable, Sendable {
  /// Lower ones are taken first.
  public var order: UInt16
  /// Lower ones are taken first among those of the same order.
  public var preference: UInt16
  public var flags: WireText
  /// For SIP `SIP+D2U`, `SIP+D2T` or `SIPS+D2T`.
  public var services: WireText
  public var expression: WireText
  public var replacement: DNSName

  public init(
    order: UInt16, preference: UInt16, flags: WireText, services: WireText,
    expression: WireText = WireText(""), replacement: DNSName
  ) {
    self.order = order
    self.preference = preference
    self.flags = flags
    self.services = services
    self.expression = expression
    self.replacement = replacement
  }

  init(decoding reader: inout ByteReader, within message: ArraySlice<UInt8>) throws(DecodeError) {
    order = try reader.readInteger()
    preference = try reader.readInteger()
    flags = try reader.readCharacterString()
    services = try reader.readCharacterString()
    expression = try reader.readCharacterString()
    replacement = try DNSName(decoding: &reader, within: message)
  }

  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.write(order)
    writer.write(preference)
    writer.write(characterString: flags)
    writer.write(characterString: services)
    writer.write(characterString: expression)
    writer.write(replacement.encoded)
    return writer.bytes
  }
}

extension DNSNamingAuthority: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "order": .number(order), "preference": .number(preference), "flags": .text(flags),
      "services": .text(services), "expression": .text(expression),
      "replacement": .text(replacement.text),
    ])
  }
}
