public import Wire

/// How long the receiver keeps what the data unit says; zero takes it back at once.
///
/// IEEE 802.1AB-2016 §8.5.4, type 3: two octets.
public struct TimeToLive: Hashable, Sendable {
  public var seconds: UInt16

  public init(seconds: UInt16) {
    self.seconds = seconds
  }
}

// MARK: - Wire format

extension TimeToLive: LLDPPayload, FieldReadable {
  public static let kind = LLDPTLVKind.basic(.timeToLive)
  public static let name = "Time To Live"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    seconds = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(seconds)
  }

  public var fieldValue: FieldValue { .fields(["seconds": .number(seconds)]) }

  /// An object with `seconds`, or the number alone.
  public init(reading reader: FieldReader) throws(FieldError) {
    if reader.isNumber {
      seconds = try reader.integer()
    } else {
      var record = try reader.record("a number of seconds")
      seconds = try record.required("seconds", "a number").integer()
      try record.finish()
    }
  }
}

extension LLDPDataUnit {
  /// Seconds, from the first Time To Live that can be read; there should be one.
  public var timeToLive: UInt16? { first(TimeToLive.self)?.seconds }
}
