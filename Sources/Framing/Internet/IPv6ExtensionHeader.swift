public import Wire

/// A header between the IPv6 header and what the packet carries.
///
/// RFC 8200 §4.2 to §4.6 and, for the authentication header, RFC 4302 §2. Which kind it is stands
/// in the header before it. All begin alike:
///
/// ```text
///  0                   1
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5
/// +---------------+---------------+
/// |  next header  |    length     |
/// +---------------+---------------+
/// ```
///
/// The length counts units of eight octets beyond the first, in an authentication header units of
/// four beyond two; a fragment header always has eight octets and reserves the field.
public struct IPv6ExtensionHeader: Hashable, Sendable {
  public let kind: IPProtocol
  public let nextHeader: IPProtocol
  /// The length in the units of this kind; reserved in a fragment header.
  public let lengthField: UInt8
  /// What follows the first two octets.
  public let content: ArraySlice<UInt8>

  /// Octets of the whole header.
  public var length: Int { 2 + content.count }
}

// MARK: - Wire format

extension IPv6ExtensionHeader {
  /// Reads a header of the kind that the header before it announced.
  ///
  /// Throws if its octets are not all there, or if `kind` is not
  /// ``IPProtocol/isExtensionHeader``.
  public init(_ kind: IPProtocol, decoding reader: inout ByteReader) throws(DecodeError) {
    self.kind = kind
    guard kind.isExtensionHeader else {
      throw reader.error(.value(UInt64(kind.rawValue), field: "kind"))
    }
    nextHeader = IPProtocol(rawValue: try reader.readInteger())
    lengthField = try reader.readInteger()
    let length =
      switch kind {
      case .fragment: 8
      case .authenticationHeader: (Int(lengthField) + 2) * 4
      default: (Int(lengthField) + 1) * 8
      }
    content = try reader.readBytes(length - 2)
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(nextHeader.rawValue)
    writer.write(lengthField)
    writer.write(content)
  }
}

// MARK: - Field types

extension IPv6ExtensionHeader {
  /// Which piece of a packet this is (RFC 8200 §4.5): six octets.
  ///
  /// ```text
  ///  0                   1                   2                   3
  ///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
  /// +-------------------------+---+-+-------------------------------+
  /// |     fragment offset     | R |M|     identification (32)  ...
  /// +-------------------------+---+-+-------------------------------+
  /// ```
  public struct Fragment: WireCodable {
    public var offset: FragmentOffset
    /// R: reserved, two bits, kept as received.
    public let reserved: UInt8
    /// M: this is not the last fragment.
    public var moreFragments: Bool
    public var identification: UInt32

    public init(decoding reader: inout ByteReader) throws(DecodeError) {
      let bits: UInt16 = try reader.readInteger()
      offset = FragmentOffset(lowBitsOf: bits >> 3)
      reserved = UInt8(bits >> 1 & 3)
      moreFragments = bits & 1 != 0
      identification = try reader.readInteger()
    }

    public func encode(into writer: inout ByteWriter) {
      writer.write(offset.rawValue << 3 | UInt16(reserved) << 1 | (moreFragments ? 1 : 0))
      writer.write(identification)
    }
  }

  /// What a fragment header says; `nil` for another kind.
  public var fragment: Fragment? {
    guard kind == .fragment else { return nil }
    return try? Fragment(whole: content, reading: "IPv6 fragment header")
  }

  /// How many listed nodes are still to be visited; `nil` unless a routing header (RFC 8200 §4.4).
  public var segmentsLeft: UInt8? {
    kind == .routing ? content.dropFirst().first : nil
  }
}

// MARK: - Description

extension IPv6ExtensionHeader: FieldDescribing {
  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = [
      .init("kind", .word(kind.description)),
      .init(
        "nextHeader",
        .fields(["number": .number(nextHeader.rawValue), "name": .word(nextHeader.description)])),
    ]
    if let fragment {
      fields += [
        .init("reserved", .number(lengthField)),
        .init("fragmentOffset", .number(fragment.offset.octets)),
        .init("reservedBits", .number(fragment.reserved)),
        .init("moreFragments", .flag(fragment.moreFragments)),
        .init("identification", .number(fragment.identification)),
      ]
    } else {
      fields.append(.init("content", .octets(content)))
    }
    return .record(fields)
  }
}
