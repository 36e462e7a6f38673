public import Wire

/// Where the sender is, in words (type 0x0017): one octet whose meaning is not published, then
/// text.
public struct CDPLocation: Hashable, Sendable {
  /// Kept as it stands.
  public var subtype: UInt8
  public var text: WireText

  public init(_ text: WireText, subtype: UInt8 = 0) {
    self.subtype = subtype
    self.text = text
  }
}

// MARK: - Wire format

extension CDPLocation: CDPPayload {
  public static let type = CDPTLVType.location
  public static let name = "Location"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    subtype = try reader.readInteger()
    text = WireText(reader.readRest())
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(subtype)
    writer.write(text.octets)
  }

  public var fieldValue: FieldValue {
    .fields(["subtype": .number(subtype), "location": .text(text.octets)])
  }

  /// The text alone, or an object with `location` and perhaps `subtype`.
  public init(reading reader: FieldReader) throws(FieldError) {
    subtype = 0
    if reader.isText {
      text = try reader.text()
      return
    }
    var record = try reader.record("a text")
    subtype = try record.optional("subtype")?.integer() ?? 0
    text = try record.required("location", "a text").text()
    try record.finish()
  }
}
