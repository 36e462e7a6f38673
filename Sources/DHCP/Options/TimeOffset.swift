public import Wire

/// The client's offset from UTC, east positive: option 2 (RFC 2132 §3.4).
public struct TimeOffset: Hashable, Sendable {
  public var seconds: Int32

  public init(seconds: Int32) {
    self.seconds = seconds
  }
}

// MARK: - Wire format

extension TimeOffset: DHCPOptionPayload {
  public static let codes: [DHCPOptionCode] = [.timeOffset]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    seconds = Int32(bitPattern: try reader.readInteger())
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(UInt32(bitPattern: seconds))
  }

  public var fieldValue: FieldValue { .number(seconds) }

  public init(reading reader: FieldReader) throws(FieldError) {
    seconds = try reader.integer()
  }
}
