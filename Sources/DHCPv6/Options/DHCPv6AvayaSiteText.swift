public import Wire

/// The site-specific string for Avaya's phones, not yet read: sub-option 242 of their vendor
/// options. Any octets will do.
public struct DHCPv6AvayaSiteText: Hashable, Sendable {
  public var text: WireText

  public init(_ text: WireText) {
    self.text = text
  }
}

// MARK: - Wire format

extension DHCPv6AvayaSiteText: DHCPv6OptionPayload {
  /// None of IANA's.
  public static let codes: [DHCPv6OptionCode] = []

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
