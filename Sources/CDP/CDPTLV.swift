public import Wire

/// One type, length and value, whatever it means.
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-------------------------------+-------------------------------+
/// |             type              |  length, these four included  |   then the value
/// +-------------------------------+-------------------------------+
/// ```
///
/// Two TLVs are equal if type and value are; where they stood does not count.
public struct CDPTLV: Hashable, Sendable {
  public let type: CDPTLVType
  /// At most ``longestValue`` octets, with the frame's indices.
  public let value: ArraySlice<UInt8>

  static let headerLength = 4
  /// What the sixteen bits of the length can say.
  public static let longestValue = 0xFFFF - headerLength

  /// Returns `nil` if `value` is longer than ``longestValue``.
  public init?(_ type: CDPTLVType, value: some Collection<UInt8>) {
    guard value.count <= Self.longestValue else { return nil }
    let bytes = Self.header(type, length: value.count) + Array(value)
    self.type = type
    self.value = bytes[Self.headerLength...]
  }

  /// Returns `nil` if the payload is longer than ``longestValue``, which only texts and lists
  /// can be.
  public init?<Payload: CDPPayload>(_ payload: Payload) {
    self.init(Payload.type, value: payload.encoded)
  }

  /// Where header and value stand in the frame; from 0 for a TLV that was not read from one.
  public var octets: Range<Int> { value.startIndex - Self.headerLength..<value.endIndex }
}

// MARK: - Wire format

extension CDPTLV {
  /// Cuts the next TLV off; if that fails, the reader stays where it is.
  init(framing reader: inout ByteReader) throws(DecodeError) {
    var ahead = reader
    type = CDPTLVType(rawValue: try ahead.readInteger())
    let length = Int(try ahead.readInteger(UInt16.self))
    guard length >= Self.headerLength else {
      throw reader.error(.length(length, expected: "at least \(Self.headerLength) octets"))
    }
    guard length <= reader.remaining.count else {
      throw reader.error(.overrun(claimed: length, available: reader.remaining.count))
    }
    value = try ahead.readBytes(length - Self.headerLength)
    reader = ahead
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(Self.header(type, length: value.count))
    writer.write(value)
  }

  private static func header(_ type: CDPTLVType, length: Int) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(type.rawValue)
    writer.write(UInt16(truncatingIfNeeded: length + headerLength))
    return writer.bytes
  }
}

// MARK: - Asking for meaning

extension CDPTLV {
  /// What the TLV is called, known or not.
  public var name: String { type.name }

  /// The value with its meaning, or why it has none; `nil` for a type that is kept raw.
  public var typedValue: Result<any FieldDescribing & Sendable, DecodeError>? {
    CDPRegistry.payload(of: type)?.typedValue(of: self)
  }
}

extension CDPTLV: FieldDescribing {
  /// Type and name, then the typed value, or the octets and what is wrong with them.
  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = [
      .init("type", .number(type.rawValue)), .init("name", .word(name)),
    ]
    switch typedValue {
    case .success(let payload):
      fields.append(.init("value", payload.fieldValue))
    case .failure(let error):
      fields.append(.init("error", .word(error.description)))
      fields.append(.init("octets", .octets(value)))
    case nil:
      fields.append(.init("octets", .octets(value)))
    }
    return .record(fields)
  }
}
