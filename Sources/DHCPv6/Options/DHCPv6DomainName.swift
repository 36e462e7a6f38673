public import Wire

/// A domain name as labels of 1 to 63 octets, 255 octets in all, never compressed (RFC 8415 §10).
public struct DHCPv6DomainName: Hashable, Sendable {
  /// From the leftmost on, without the empty label of the root.
  public let labels: [ArraySlice<UInt8>]
  /// The name goes up to the root. Only a client's own name may stop before (RFC 4704 §4.2).
  public let isComplete: Bool

  /// Reads `sip.example.com`, with or without the full stop of the root, as a complete name.
  ///
  /// Returns `nil` if a label or the whole is longer than the standard allows, or a label is empty.
  public init?(_ text: String) {
    var octets = Array(text.utf8)[...]
    if octets.isEmpty { return nil }
    if octets.last == UInt8(ascii: ".") { octets.removeLast() }
    let labels =
      octets.isEmpty
      ? [] : octets.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.allSatisfy({ (1...63).contains($0.count) }),
      labels.reduce(1, { $0 + 1 + $1.count }) <= 255
    else { return nil }
    self.labels = labels
    isComplete = true
  }

  private init(labels: [ArraySlice<UInt8>], isComplete: Bool) {
    self.labels = labels
    self.isComplete = isComplete
  }

  /// The same labels, up to the root.
  public var completed: DHCPv6DomainName {
    DHCPv6DomainName(labels: labels, isComplete: true)
  }

  /// The labels with full stops between; a full stop or backslash within a label has a backslash
  /// before it (RFC 1035 §5.1). The root alone is one full stop.
  public var text: WireText {
    if labels.isEmpty { return WireText(isComplete ? "." : "") }
    let stop = UInt8(ascii: ".")
    let backslash = UInt8(ascii: "\\")
    let parts = labels.map { label in
      label.flatMap { $0 == stop || $0 == backslash ? [backslash, $0] : [$0] }
    }
    return WireText(Array(parts.joined(separator: [stop]))[...])
  }
}

// MARK: - Wire format

extension DHCPv6DomainName: WireCodable {
  /// Reads a complete name.
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    try self.init(decoding: &reader, allowsPartial: false)
  }

  /// Reads a name that, if `allowsPartial`, may also end where the octets do.
  init(decoding reader: inout ByteReader, allowsPartial: Bool) throws(DecodeError) {
    var labels: [ArraySlice<UInt8>] = []
    var length = 1
    while !(allowsPartial && reader.isAtEnd) {
      let place = reader
      let count = Int(try reader.readInteger(UInt8.self))
      guard count > 0 else {
        self.init(labels: labels, isComplete: true)
        return
      }
      guard count < 64 else { throw place.error(.value(UInt64(count), field: "label length")) }
      length += 1 + count
      guard length <= 255 else { throw place.error(.malformed("a name of more than 255 octets")) }
      labels.append(try reader.readBytes(count))
    }
    self.init(labels: labels, isComplete: false)
  }

  public func encode(into writer: inout ByteWriter) {
    for label in labels {
      writer.write(UInt8(truncatingIfNeeded: label.count))
      writer.write(label)
    }
    if isComplete { writer.write(0 as UInt8) }
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
    guard let labels = Self.labels(of: text, isComplete: isComplete) else {
      throw reader.error(expected: "a domain name")
    }
    self.init(labels: labels, isComplete: isComplete)
  }

  /// The opposite of ``text``: a backslash takes the octet behind it as it stands.
  private static func labels(of text: WireText, isComplete: Bool) -> [ArraySlice<UInt8>]? {
    if text.octets.isEmpty { return isComplete ? nil : [] }
    if isComplete, text.octets.elementsEqual(".".utf8) { return [] }
    var labels: [[UInt8]] = [[]]
    var isEscaped = false
    for octet in text.octets {
      if !isEscaped, octet == UInt8(ascii: "\\") {
        isEscaped = true
      } else if !isEscaped, octet == UInt8(ascii: ".") {
        labels.append([])
      } else {
        labels[labels.count - 1].append(octet)
        isEscaped = false
      }
    }
    if isComplete, labels.last?.isEmpty == true { labels.removeLast() }
    guard !isEscaped, labels.allSatisfy({ (1...63).contains($0.count) }),
      labels.reduce(1, { $0 + 1 + $1.count }) <= 255
    else { return nil }
    return labels.map { $0[...] }
  }
}
