public import Wire

/// How the sending port shares its link among traffic classes, and whether it would change that.
///
/// IEEE 802.1Q-2018 Annex D.2, subtype 9: one octet, then an ``ETSTable``.
///
/// ```text
///  0 1 2 3 4 5 6 7
/// +-+-+-----+-----+
/// |W|C|  0  | max |
/// +-+-+-----+-----+
/// ```
public struct ETSConfiguration: Hashable, Sendable {
  /// W: the port would take a recommendation.
  public var isWilling: Bool
  /// C: the port has the credit-based shaper.
  public var supportsCreditBasedShaper: Bool
  /// Three bits, sent as zero. Kept so that re-encoding changes nothing.
  public let reserved: UInt8
  /// max: how many traffic classes the port has, 1 to 8; 8 is sent as 0.
  public let maximumClasses: UInt8
  public var table: ETSTable

  /// Returns `nil` unless `maximumClasses` is 1 to 8.
  public init?(
    isWilling: Bool, supportsCreditBasedShaper: Bool, maximumClasses: UInt8, table: ETSTable
  ) {
    guard (1...8).contains(maximumClasses) else { return nil }
    self.isWilling = isWilling
    self.supportsCreditBasedShaper = supportsCreditBasedShaper
    reserved = 0
    self.maximumClasses = maximumClasses
    self.table = table
  }
}

// MARK: - Wire format

extension ETSConfiguration: Dot1Payload {
  public static let subtype: UInt8 = 9
  public static let name = "ETS Configuration"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let bits: UInt8 = try reader.readInteger()
    isWilling = bits & 1 << 7 != 0
    supportsCreditBasedShaper = bits & 1 << 6 != 0
    reserved = bits >> 3 & 7
    maximumClasses = bits & 7 == 0 ? 8 : bits & 7
    table = try ETSTable(decoding: &reader)
  }

  public func encode(into writer: inout ByteWriter) {
    var bits = reserved << 3 | maximumClasses & 7
    if isWilling { bits |= 1 << 7 }
    if supportsCreditBasedShaper { bits |= 1 << 6 }
    writer.write(bits)
    table.encode(into: &writer)
  }

  public var fieldValue: FieldValue {
    .record(
      [
        .init("willing", .flag(isWilling)),
        .init("creditBasedShaper", .flag(supportsCreditBasedShaper)),
        .init("reserved", .number(reserved)),
        .init("maximumClasses", .number(maximumClasses)),
      ] + table.fields)
  }
}

extension LLDPDataUnit {
  /// The first ETS Configuration that can be read.
  public var etsConfiguration: ETSConfiguration? { first() }
}
