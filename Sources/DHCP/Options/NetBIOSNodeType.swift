public import Wire

/// How a client resolves NetBIOS names: option 46 (RFC 2132 §8.7).
public struct NetBIOSNodeType: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let broadcast = NetBIOSNodeType(rawValue: 1)
  public static let pointToPoint = NetBIOSNodeType(rawValue: 2)
  public static let mixed = NetBIOSNodeType(rawValue: 4)
  public static let hybrid = NetBIOSNodeType(rawValue: 8)
}

// MARK: - Wire format

extension NetBIOSNodeType: DHCPOptionPayload {
  public static let codes: [DHCPOptionCode] = [.netBIOSNodeType]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    rawValue = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(rawValue)
  }

  public var fieldValue: FieldValue {
    switch self {
    case .broadcast: .word("B-node")
    case .pointToPoint: .word("P-node")
    case .mixed: .word("M-node")
    case .hybrid: .word("H-node")
    default: .number(rawValue)
    }
  }

  /// The words of the description, or a number.
  public init(reading reader: FieldReader) throws(FieldError) {
    self.init(
      rawValue: try reader.named(
        [Self.broadcast, .pointToPoint, .mixed, .hybrid].map { ($0.rawValue, $0.fieldValue) }))
  }
}
