public import Wire

/// Nothing more follows: the last TLV, without a value.
///
/// IEEE 802.1AB-2016 §8.5.1, type 0.
public struct EndOfDataUnit: Hashable, Sendable {
  public init() {}
}

// MARK: - Wire format

extension EndOfDataUnit: LLDPPayload, FieldReadable {
  public static let kind = LLDPTLVKind.basic(.end)
  public static let name = "End Of LLDPDU"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {}

  public func encode(into writer: inout ByteWriter) {}

  public var fieldValue: FieldValue { .record([]) }

  public init(reading reader: FieldReader) throws(FieldError) {
    try reader.record().finish()
  }
}
