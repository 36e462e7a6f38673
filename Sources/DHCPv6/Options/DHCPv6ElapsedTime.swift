public import Wire

/// How long the client has been trying: option 8 (RFC 8415 §21.9): hundredths of a second; all ones
/// is that long or longer.
public struct DHCPv6ElapsedTime: Hashable, Sendable {
  public var centiseconds: UInt16

  public init(centiseconds: UInt16) {
    self.centiseconds = centiseconds
  }

  public var duration: Duration { .milliseconds(Int(centiseconds) * 10) }
}

// MARK: - Wire format

extension DHCPv6ElapsedTime: DHCPv6OptionPayload {
  public static let codes: [DHCPv6OptionCode] = [.elapsedTime]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    centiseconds = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(centiseconds)
  }

  public var fieldValue: FieldValue { .fields(["centiseconds": .number(centiseconds)]) }

  /// The number, or an object with it under `centiseconds`.
  public init(reading reader: FieldReader) throws(FieldError) {
    if reader.isNumber {
      centiseconds = try reader.integer()
      return
    }
    var record = try reader.record("a number")
    centiseconds = try record.required("centiseconds", "a number").integer()
    try record.finish()
  }
}
