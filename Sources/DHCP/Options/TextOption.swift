public import Wire

/// Text of at least one octet (RFC 2132 §3.14, §3.17, §9.4 and the like).
///
/// The standard wants no NUL at the end (RFC 2132 §2); some send one, and it is kept.
public struct TextOption: Hashable, Sendable {
  public let text: WireText

  /// Returns `nil` for no text at all, which the option cannot say.
  public init?(_ text: WireText) {
    guard !text.octets.isEmpty else { return nil }
    self.text = text
  }
}

// MARK: - Wire format

extension TextOption: DHCPOptionPayload {
  /// Names, paths, messages and class identifiers of RFC 2132; time zones (RFC 4833); the captive
  /// portal (RFC 8910); the usage description (RFC 8520); PXELINUX files (RFC 5071); the file of
  /// proxy auto-discovery.
  public static let codes: [DHCPOptionCode] =
    [12, 14, 15, 17, 18, 40, 56, 60, 62, 64, 66, 67, 100, 101, 114, 161, 209, 210, 252]
    .map(DHCPOptionCode.init(rawValue:))

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    guard !reader.isAtEnd else { throw reader.error(.length(0, expected: "at least 1")) }
    text = WireText(reader.readRest())
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(text.octets)
  }

  public var fieldValue: FieldValue { .text(text) }

  public init(reading reader: FieldReader) throws(FieldError) {
    guard let option = TextOption(try reader.text()) else {
      throw reader.error(expected: "a text that is not empty")
    }
    self = option
  }
}
