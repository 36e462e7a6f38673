public import Wire

/// A time in seconds, in four octets; all ones is for ever.
public struct DHCPv6SecondsOption: Hashable, Sendable {
  public var seconds: UInt32

  public init(_ seconds: UInt32) {
    self.seconds = seconds
  }
}

// MARK: - Wire format

extension DHCPv6SecondsOption: DHCPv6OptionPayload {
  /// Information refresh time (RFC 8415 §21.23), client last transaction time (RFC 5007), and the
  /// greatest time-outs (RFC 8415 §21.24 and §21.25).
  public static let codes: [DHCPv6OptionCode] =
    [32, 46, 82, 83].map(DHCPv6OptionCode.init(rawValue:))

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    seconds = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(seconds)
  }

  public var fieldValue: FieldValue { .fields(["seconds": .number(seconds)]) }

  /// The number, or an object with it under `seconds`.
  public init(reading reader: FieldReader) throws(FieldError) {
    if reader.isNumber {
      seconds = try reader.integer()
      return
    }
    var record = try reader.record("a number")
    seconds = try record.required("seconds", "a number").integer()
    try record.finish()
  }
}
