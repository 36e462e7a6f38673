import Framing
public import Wire

/// A domain name as labels of 1 to 63 octets, 255 octets in all, never compressed (RFC 8415 §10).
public struct DHCPv6DomainName: Hashable, Sendable {
  private let name: DNSName
  /// The name goes up to the root. Only a client's own name may stop before (RFC 4704 §4.2).
  public let isComplete: Bool

  /// From the leftmost on, without the empty label of the root.
  public var labels: [ArraySlice<UInt8>] { name.labels }

  /// Reads `sip.example.com`, with or without the full stop of the root, as a complete name.
  ///
  /// Returns `nil` if a label or the whole is longer than the standard allows, or a label is empty.
  public init?(_ text: String) {
    guard let name = DNSName(text) else { return nil }
    self.init(name, isComplete: true)
  }

  private init(_ name: DNSName, isComplete: Bool) {
    self.name = name
    self.isComplete = isComplete
  }

  /// The same labels, up to the root.
  public var completed: DHCPv6DomainName { DHCPv6DomainName(name, isComplete: true) }

  /// The labels with full stops between; a full stop or backslash within a label has a backslash
  /// before it (RFC 1035 §5.1). The root alone is one full stop.
  public var text: WireText { labels.isEmpty && !isComplete ? WireText("") : name.text }
}

// MARK: - Wire format

extension DHCPv6DomainName: WireCodable {
  /// Reads a complete name.
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    try self.init(decoding: &reader, allowsPartial: false)
  }

  /// Reads a name that, if `allowsPartial`, may also end where the octets do.
  init(decoding reader: inout ByteReader, allowsPartial: Bool) throws(DecodeError) {
    let start = reader.offset
    let name = try DNSName(decoding: &reader, within: nil, allowsPartial: allowsPartial)
    self.init(name, isComplete: reader.offset - start == name.encoded.count)
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(isComplete ? name.encoded[...] : name.encoded.dropLast())
  }
}

// MARK: - Description

extension DHCPv6DomainName: FieldReadable {
  /// A complete name as ``text`` shows it.
  public init(reading reader: FieldReader) throws(FieldError) {
    try self.init(reading: reader, isComplete: true)
  }

  /// A name as ``text`` shows it; one that is not complete may be empty.
  init(reading reader: FieldReader, isComplete: Bool) throws(FieldError) {
    let text = try reader.text()
    guard let name = isComplete ? DNSName(escaped: text) : Self.partial(text) else {
      throw reader.error(expected: "a domain name")
    }
    self.init(name, isComplete: isComplete)
  }

  /// A name that stops before the root, and so has no full stop at its end.
  private static func partial(_ text: WireText) -> DNSName? {
    // A backslash at the end would take the full stop that is added.
    guard text.octets.isEmpty || DNSName(escaped: text) != nil else { return nil }
    return DNSName(escaped: WireText(text.octets + [UInt8(ascii: ".")]))
  }
}
