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

extension TimeToLive: LLDPPayload {
  public static let kind = LLDPTLVKind.basic(.timeToLive)
  public static let name = "Time To Live"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    seconds = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(seconds)
  }

  public var fieldValue: FieldValue { .fields(["seconds": .number(seconds)]) }
}

extension LLDPDataUnit {
  /// Seconds, from the first Time To Live that can be read; there should be one.
  public var timeToLive: UInt16? { first(TimeToLive.self)?.seconds }
}
