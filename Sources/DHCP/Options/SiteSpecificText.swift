public import Wire

/// The text of Avaya's site-specific options, not yet read: options 176 and 242.
///
/// No standard says what a site-specific option holds, so any octets will do.
public struct SiteSpecificText: Hashable, Sendable {
  public var text: WireText

  public init(_ text: WireText) {
    self.text = text
  }
}

// MARK: - Wire format

extension SiteSpecificText: DHCPOptionPayload {
  public static let codes: [DHCPOptionCode] = [.avayaSiteSpecific4600, .avayaSiteSpecific]

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
