public import Wire

/// A domain name as labels (RFC 1035 §3.1), each of 1 to 63 octets, 255 octets in all.
public struct DNSName: Hashable, Sendable {
  /// From the leftmost to the one below the root, without the empty label of the root.
  public let labels: [ArraySlice<UInt8>]

  /// Returns `nil` if a label or the whole is longer than the standard allows, or a label is empty.
  public init?(_ labels: [ArraySlice<UInt8>]) {
    guard labels.allSatisfy({ (1...63).contains($0.count) }),
      labels.reduce(1, { $0 + 1 + $1.count }) <= 255
    else { return nil }
    self.labels = labels
  }

  /// Reads `sip.example.com`, with or without the full stop of the root.
  public init?(_ text: String) {
    var octets = Array(text.utf8)[...]
    if octets.isEmpty { return nil }
    if octets.last == UInt8(ascii: ".") { octets = octets.dropLast() }
    let labels = octets.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    self.init(octets.isEmpty ? [] : labels)
  }

  /// Reads what ``text`` gives: an octet behind a backslash belongs to its label.
  package init?(escaped text: WireText) {
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
    if labels.last?.isEmpty == true { labels.removeLast() }
    if isEscaped || text.octets.isEmpty { return nil }
    if labels == [[]] { labels = [] }
    self.init(labels.map { $0[...] })
  }

  /// The labels with full stops between; a full stop or backslash within a label has a backslash
  /// before it (RFC 1035 §5.1). The root is one full stop.
  public var text: WireText {
    if labels.isEmpty { return WireText(".") }
    var octets: [UInt8] = []
    for (index, label) in labels.enumerated() {
      if index > 0 { octets.append(UInt8(ascii: ".")) }
      for octet in label {
        if octet == UInt8(ascii: ".") || octet == UInt8(ascii: "\\") {
          octets.append(UInt8(ascii: "\\"))
        }
        octets.append(octet)
      }
    }
    return WireText(octets[...])
  }

  /// The same name with ASCII letters in lower case: names that are equal so are one (RFC 4343).
  public var folded: DNSName {
    DNSName(
      folding: labels.map { label in
        label.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }[...]
      })
  }

  private init(folding labels: [ArraySlice<UInt8>]) {
    self.labels = labels
  }

  /// The uncompressed form, the root's empty label last.
  public var encoded: [UInt8] {
    var writer = ByteWriter()
    for label in labels {
      writer.write(UInt8(truncatingIfNeeded: label.count))
      writer.write(label)
    }
    writer.write(0 as UInt8)
    return writer.bytes
  }
}

extension DNSName: CustomStringConvertible {
  public var description: String { text.printable }
}

// MARK: - Wire format

extension DNSName {
  /// More pointers than a name can have labels are a trick.
  private static let maximumPointers = 127

  /// Reads one name. `reader` goes on after its first pointer or its last label.
  ///
  /// - Parameters:
  ///   - message: what pointers count in, from its first octet (RFC 1035 §4.1.4); `nil` where
  ///     pointers are not allowed.
  ///   - allowsPartial: the name may end without the root's empty label (RFC 4702 §2.3).
  ///
  /// Each pointer has to point before the place that the last one led to, so reading ends.
  public init(
    decoding reader: inout ByteReader, within message: ArraySlice<UInt8>?,
    allowsPartial: Bool = false
  ) throws(DecodeError) {
    var labels: [ArraySlice<UInt8>] = []
    var length = 1
    var cursor = reader
    var limit = reader.offset
    var pointers = 0
    while !(allowsPartial && cursor.isAtEnd) {
      let place = cursor
      let octet: UInt8 = try cursor.readInteger()
      if octet == 0 {
        break
      } else if octet < 64 {
        labels.append(try cursor.readBytes(Int(octet)))
        length += 1 + Int(octet)
        if length > 255 { throw place.error(.malformed("a name of more than 255 octets")) }
      } else if octet >= 192, let message {
        let low: UInt8 = try cursor.readInteger()
        let target = message.startIndex + (Int(octet & 0x3F) << 8 | Int(low))
        guard target < limit else {
          throw place.error(.malformed("a compression pointer that does not point back"))
        }
        if pointers == 0 { reader = cursor }
        pointers += 1
        if pointers > Self.maximumPointers {
          throw place.error(.malformed("a name of more than 127 compression pointers"))
        }
        limit = target
        cursor = ByteReader(message[target...], reading: reader.structure)
      } else {
        throw place.error(.value(UInt64(octet), field: "label length"))
      }
    }
    if pointers == 0 { reader = cursor }
    self.labels = labels
  }
}

extension DNSName: FieldReadable {
  public init(reading reader: FieldReader) throws(FieldError) {
    guard let name = DNSName(escaped: try reader.text()) else {
      throw reader.error(expected: "a domain name")
    }
    self = name
  }
}
