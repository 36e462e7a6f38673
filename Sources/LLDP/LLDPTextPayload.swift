public import Wire

/// A payload that is nothing but text.
///
/// The standards ask for UTF-8 without a terminator and set limits (255 octets, 32 in an
/// inventory). Senders keep to neither, so every octet is kept and any length that a TLV can
/// have is read.
public protocol LLDPTextPayload: LLDPPayload, FieldReadable {
  /// What ``fieldValue`` calls the text.
  static var fieldName: String { get }
  /// All of it, as it stands.
  var text: WireText { get }
  /// The part of ``text`` that is meant for people.
  var shownText: WireText { get }

  /// Returns `nil` if `text` is longer than a TLV of this kind can carry.
  init?(_ text: WireText)
}

extension LLDPTextPayload {
  public init?(_ text: String) {
    self.init(WireText(text))
  }

  static func canCarry(_ text: WireText) -> Bool {
    text.octets.count <= kind.capacity
  }

  /// ``text`` without the NULs that some senders end it with.
  public var shownText: WireText {
    var octets = text.octets
    while octets.last == 0 { octets.removeLast() }
    return WireText(octets)
  }
}

// MARK: - Wire format

extension LLDPTextPayload {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let start = reader
    guard let payload = Self(WireText(reader.readRest())) else {
      throw start.error(
        .length(start.remaining.count, expected: "at most \(Self.kind.capacity) octets"))
    }
    self = payload
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
    var octets: ArraySlice<UInt8>
    if reader.isText {
      octets = try reader.text().octets
    } else {
      var record = try reader.record("a text")
      octets = try record.required(Self.fieldName, "a text").text().octets
      if let padding = record.optional("padding") { octets += try padding.octets() }
      try record.finish()
    }
    guard let payload = Self(WireText(octets)) else {
      throw reader.error(expected: "a text of at most \(Self.kind.capacity) octets")
    }
    self = payload
  }
}
