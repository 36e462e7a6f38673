public import Wire

/// What a radio's driver says about a captured IEEE 802.11 frame (radiotap.org): version (1),
/// padding (1), length (2), a mask of the fields that are present (4), then further masks and the
/// fields.
///
/// Integers stand with the least significant octet first.
public struct RadiotapHeader: Hashable, Sendable {
  /// Always 0.
  public let version: UInt8
  public let padding: UInt8
  /// Octets of the whole header.
  public let length: UInt16
  public let present: UInt32
  /// Further masks, and the fields themselves.
  public let content: ArraySlice<UInt8>

  /// The frame ends with its frame check sequence.
  public var hasFrameCheck: Bool { flags & 0x10 != 0 }
  /// Padding stands between the IEEE 802.11 header and the frame body, up to a multiple of four.
  public var isPadded: Bool { flags & 0x20 != 0 }

  /// The octet of the "flags" field: the second field, after the eight octets of "TSFT", which are
  /// aligned to eight from the start of the header.
  private var flags: UInt8 {
    guard present & 2 != 0 else { return 0 }
    var masks = 1
    var last = present
    var rest = content
    while last & 1 << 31 != 0 {
      guard rest.count >= 4 else { return 0 }
      last = rest.prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
      rest = rest.dropFirst(4)
      masks += 1
    }
    if present & 1 != 0 {
      let alignment = (4 + masks * 4) % 8 == 0 ? 0 : 4
      rest = rest.dropFirst(alignment + 8)
    }
    return rest.first ?? 0
  }
}

// MARK: - Wire format

extension RadiotapHeader: WireCodable {
  static let name = "radiotap header"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let start = reader.offset
    version = try reader.readInteger()
    guard version == 0 else {
      throw DecodeError(reader.structure, at: start, .value(UInt64(version), field: "version"))
    }
    padding = try reader.readInteger()
    length = try reader.readInteger(UInt16.self).byteSwapped
    present = try reader.readInteger(UInt32.self).byteSwapped
    guard length >= 8 else {
      throw DecodeError(
        reader.structure, at: start, .length(Int(length), expected: "at least 8"))
    }
    content = try reader.readBytes(Int(length) - 8)
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(version)
    writer.write(padding)
    writer.write(length.byteSwapped)
    writer.write(present.byteSwapped)
    writer.write(content)
  }
}

// MARK: - Description

extension RadiotapHeader: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "version": .number(version),
      "padding": .number(padding),
      "length": .number(length),
      "present": .number(present),
      "content": .octets(content),
    ])
  }
}
