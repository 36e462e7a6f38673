public import Wire

/// Whether the client may give itself an address if no server does: option 116 (RFC 2563 §2).
public struct AutoConfigure: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let forbidden = AutoConfigure(rawValue: 0)
  public static let allowed = AutoConfigure(rawValue: 1)
}

// MARK: - Wire format

extension AutoConfigure: DHCPOptionPayload {
  public static let codes: [DHCPOptionCode] = [.autoConfigure]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    rawValue = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(rawValue)
  }

  public var fieldValue: FieldValue {
    switch self {
    case .forbidden: .word("do not auto-configure")
    case .allowed: .word("auto-configure")
    default: .number(rawValue)
    }
  }

  /// The words of the description, or a number.
  public init(reading reader: FieldReader) throws(FieldError) {
    self.init(
      rawValue: try reader.named([Self.forbidden, .allowed].map { ($0.rawValue, $0.fieldValue) }))
  }
}
