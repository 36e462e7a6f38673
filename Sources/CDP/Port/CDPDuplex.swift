public import Wire

/// Whether the port sends and receives at once (type 0x000B): one octet, 1 for full duplex.
public struct CDPDuplex: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let half = CDPDuplex(rawValue: 0)
  public static let full = CDPDuplex(rawValue: 1)
}

// MARK: - Wire format

extension CDPDuplex: CDPPayload {
  public static let type = CDPTLVType.duplex
  public static let name = "Duplex"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    rawValue = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(rawValue)
  }

  public var fieldValue: FieldValue {
    switch self {
    case .half: .word("half")
    case .full: .word("full")
    default: .number(rawValue)
    }
  }

  /// `half`, `full` or a number.
  public init(reading reader: FieldReader) throws(FieldError) {
    rawValue = try reader.named([Self.half, .full].map { ($0.rawValue, $0.fieldValue) })
  }
}
