public import Wire

/// An option that is nothing but text: any octets, kept whole.
public struct DHCPv6TextOption: Hashable, Sendable {
  public var text: WireText

  public init(_ text: WireText) {
    self.text = text
  }
}

// MARK: - Wire format

extension DHCPv6TextOption: DHCPv6OptionPayload {
  /// Time zones (RFC 4833), boot file URL (RFC 5970), captive portal (RFC 8910), manufacturer
  /// usage description (RFC 8520).
  public static let codes: [DHCPv6OptionCode] =
    [41, 42, 59, 103, 112].map(DHCPv6OptionCode.init(rawValue:))

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    text = WireText(reader.readRest())
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(text.octets)
  }

  public var fieldValue: FieldValue { .text(text) }

  public init(reading reader: FieldReader) throws(FieldError) {
    text = try reader.text()
  }
}
