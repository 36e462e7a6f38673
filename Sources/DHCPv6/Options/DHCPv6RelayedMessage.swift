public import Wire

/// The message that a relay agent passes on: option 9 (RFC 8415 §21.10).
public struct DHCPv6RelayedMessage: Hashable, Sendable {
  public var message: DHCPv6Message

  public init(_ message: DHCPv6Message) {
    self.message = message
  }
}

// MARK: - Wire format

extension DHCPv6RelayedMessage: DHCPv6OptionPayload {
  public static let codes: [DHCPv6OptionCode] = [.relayMessage]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    message = DHCPv6Message(reader.readRest())
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(message.encoded)
  }

  /// Only what kind of message it is: the message itself is described beside it.
  public var fieldValue: FieldValue {
    guard let type = message.type else { return .fields([:]) }
    return .fields(["type": .word(type.description)])
  }

  /// A message has no short form: it is described on its own.
  public init(reading reader: FieldReader) throws(FieldError) {
    throw reader.error(
      contradiction:
        "does not say the whole message: give it under message, or its octets under hex")
  }
}
