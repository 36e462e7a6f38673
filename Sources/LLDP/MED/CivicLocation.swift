public import Wire

/// A postal or street address, in elements.
///
/// ANSI/TIA-1057 §10.2.4.3.2: the fields of RFC 4776 behind a length of one octet, which counts
/// `what`, country and elements. Some switches send a fixed size and fill it up with zeros.
///
/// ```text
/// +--------+------+-------------+---------------------------------+--------- ... +
/// | length | what | country (2) | type, length and text, each one |   padding    |
/// +--------+------+-------------+---------------------------------+--------- ... +
/// ```
public struct CivicLocation: Hashable, Sendable {
  public let what: What
  /// Two letters of ISO 3166.
  public let country: WireText
  /// In wire order; types may repeat, in other languages.
  public let elements: [Element]
  /// What stands behind the octets that the length counts.
  public let padding: ArraySlice<UInt8>

  /// Returns `nil` unless the country has two octets, every text at most 255, and all together no
  /// more than the length can count.
  public init?(_ what: What, country: WireText, elements: [Element]) {
    guard country.octets.count == 2, 3 + Self.length(of: elements) <= 255 else { return nil }
    self.what = what
    self.country = country
    self.elements = elements
    padding = []
  }

  private static func length(of elements: [Element]) -> Int {
    elements.reduce(0) { $0 + 2 + $1.text.octets.count }
  }
}

// MARK: - Wire format

extension CivicLocation: WireCodable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let contents = try reader.readCounted(3...255)
    var counted = ByteReader(contents, reading: reader.structure)
    what = What(rawValue: try counted.readInteger())
    country = WireText(try counted.readBytes(2))
    var elements: [Element] = []
    while !counted.isAtEnd {
      let type = CivicAddressType(rawValue: try counted.readInteger())
      elements.append(Element(type, WireText(try counted.readCounted())))
    }
    self.elements = elements
    padding = try reader.readRest(upTo: MEDLocation.kind.capacity - 2 - contents.count)
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(UInt8(truncatingIfNeeded: 3 + Self.length(of: elements)))
    writer.write(what.rawValue)
    writer.write(country.octets)
    for element in elements {
      writer.write(element.type.rawValue)
      writer.write(UInt8(truncatingIfNeeded: element.text.octets.count))
      writer.write(element.text.octets)
    }
    writer.write(padding)
  }
}

extension CivicLocation: FieldDescribing {
  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = [
      .init("what", .word(what.description)),
      .init("country", .text(country)),
      .init(
        "elements",
        .list(
          elements.map {
            .fields([
              "type": .number($0.type.rawValue), "name": .word($0.type.description),
              "text": .text($0.text),
            ])
          })),
    ]
    if !padding.isEmpty { fields.append(.init("padding", .octets(padding))) }
    return .record(fields)
  }
}

// MARK: - Field types

extension CivicLocation {
  /// Whose place it is (RFC 4776 §3.1).
  public struct What: LLDPRegisteredNumber {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let dhcpServer = What(rawValue: 0)
    public static let networkElement = What(rawValue: 1)
    public static let client = What(rawValue: 2)

    public static let names: [UInt8: String] = [
      0: "DHCP server", 1: "network element closest to the client", 2: "client",
    ]
  }

  /// One part of the address.
  public struct Element: Hashable, Sendable {
    public let type: CivicAddressType
    /// UTF-8, at most 255 octets.
    public let text: WireText

    public init(_ type: CivicAddressType, _ text: WireText) {
      self.type = type
      self.text = text
    }
  }
}
