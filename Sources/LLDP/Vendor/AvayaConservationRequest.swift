public import Wire

/// A level of power saving that a switch asks a phone for.
///
/// That the TLV exists is documented, that it is subtype 2 of 00-40-0D is not. Nothing is
/// therefore an error in it, and its octets stay octets.
public struct AvayaConservationRequest: Hashable, Sendable {
  public let contents: ArraySlice<UInt8>

  /// Returns `nil` if `contents` do not fit into a TLV.
  public init?(_ contents: ArraySlice<UInt8>) {
    guard contents.count <= Self.kind.capacity else { return nil }
    self.contents = contents
  }
}

// MARK: - Wire format

extension AvayaConservationRequest: AvayaPayload, FieldReadable {
  public static let subtype: UInt8 = 2
  public static let name = "Avaya PoE Conservation Level Request (unconfirmed)"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    contents = try reader.readRest(upTo: Self.kind.capacity)
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(contents)
  }

  public var fieldValue: FieldValue {
    .fields(["contents": .octets(contents), "unconfirmed": .flag(true)])
  }

  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    contents = try record.required("contents", "octets").octets(0...Self.kind.capacity)
    record.ignore("unconfirmed")
    try record.finish()
  }
}
