public import Wire

/// Which levels of power saving a phone knows, and what it draws.
///
/// Avaya, 00-40-0D subtype 1: seven octets. How they divide into current level, typical power,
/// maximum power and levels is not published, so they stay octets.
public struct AvayaConservationSupport: Hashable, Sendable {
  /// Always seven.
  public let contents: ArraySlice<UInt8>

  /// Returns `nil` unless there are seven octets.
  public init?(_ contents: ArraySlice<UInt8>) {
    guard contents.count == 7 else { return nil }
    self.contents = contents
  }
}

// MARK: - Wire format

extension AvayaConservationSupport: AvayaPayload, FieldReadable {
  public static let subtype: UInt8 = 1
  public static let name = "Avaya PoE Conservation Level Support"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let count = reader.remaining.count
    guard count == 7 else { throw reader.error(.length(count, expected: "7 octets")) }
    contents = reader.readRest()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(contents)
  }

  public var fieldValue: FieldValue { .fields(["contents": .octets(contents)]) }

  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    contents = try record.required("contents", "seven octets").octets(7...7)
    try record.finish()
  }
}
