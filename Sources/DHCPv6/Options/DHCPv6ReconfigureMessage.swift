public import Wire

/// Which message a server wants from the client: option 19 (RFC 8415 §21.19): one octet.
public struct DHCPv6ReconfigureMessage: Hashable, Sendable {
  public var type: DHCPv6MessageType

  public init(_ type: DHCPv6MessageType) {
    self.type = type
  }
}

// MARK: - Wire format

extension DHCPv6ReconfigureMessage: DHCPv6OptionPayload {
  public static let codes: [DHCPv6OptionCode] = [.reconfigureMessage]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    type = DHCPv6MessageType(rawValue: try reader.readInteger())
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(type.rawValue)
  }

  public var fieldValue: FieldValue { type.name.map { .word($0) } ?? .number(type.rawValue) }

  /// The name of a message type, or its number.
  public init(reading reader: FieldReader) throws(FieldError) {
    type = try reader.read()
  }
}
