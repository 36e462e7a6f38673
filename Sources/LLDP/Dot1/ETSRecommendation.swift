public import Wire

/// How the sending port would have the other end share the link among traffic classes.
///
/// IEEE 802.1Q-2018 Annex D.2, subtype 10: a reserved octet, then an ``ETSTable``.
public struct ETSRecommendation: Hashable, Sendable {
  /// Sent as zero. Kept so that re-encoding changes nothing.
  public let reserved: UInt8
  public var table: ETSTable

  public init(_ table: ETSTable) {
    reserved = 0
    self.table = table
  }
}

// MARK: - Wire format

extension ETSRecommendation: Dot1Payload {
  public static let subtype: UInt8 = 10
  public static let name = "ETS Recommendation"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    reserved = try reader.readInteger()
    table = try ETSTable(decoding: &reader)
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(reserved)
    table.encode(into: &writer)
  }

  public var fieldValue: FieldValue {
    .record([.init("reserved", .number(reserved))] + table.fields)
  }
}
