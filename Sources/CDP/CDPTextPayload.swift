public import Wire

/// A payload that is nothing but text: any octets, kept whole. What a sender puts there is data
/// for whoever shows it, never a format (CVE-2020-3111).
public protocol CDPTextPayload: CDPPayload {
  /// What ``fieldValue`` calls the text.
  static var fieldName: String { get }
  /// All of it, as it stands.
  var text: WireText { get }

  init(_ text: WireText)
}

extension CDPTextPayload {
  public init(_ text: String) {
    self.init(WireText(text))
  }

  /// ``text`` without the NULs that some senders end it with.
  public var shownText: WireText {
    var octets = text.octets
    while octets.last == 0 { octets.removeLast() }
    return WireText(octets)
  }
}

// MARK: - Wire format

extension CDPTextPayload {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    self.init(WireText(reader.readRest()))
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(text.octets)
  }

  /// The text, and what stands behind it if that is not shown.
  public var fieldValue: FieldValue {
    let shown = shownText
    var fields = [FieldValue.Field(Self.fieldName, .text(shown))]
    let padding = text.octets.dropFirst(shown.octets.count)
    if !padding.isEmpty { fields.append(.init("padding", .octets(padding))) }
    return .record(fields)
  }

  /// The text alone, or an object with it under ``fieldName`` and perhaps `padding`.
  public init(reading reader: FieldReader) throws(FieldError) {
    if reader.isText {
      self.init(try reader.text())
      return
    }
    var record = try reader.record("a text")
    var octets = try record.required(Self.fieldName, "a text").text().octets
    if let padding = record.optional("padding") { octets += try padding.octets() }
    try record.finish()
    self.init(WireText(octets))
  }
}
