public import Wire

/// Which header fields hold options instead of names: option 52 (RFC 2132 §9.3).
///
/// Other values than 1, 2 and 3 mean nothing; they are kept and nobody obeys them.
public struct OptionOverload: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let file = OptionOverload(rawValue: 1)
  public static let serverName = OptionOverload(rawValue: 2)
  public static let both = OptionOverload(rawValue: 3)

  public var isRegistered: Bool { (1...3).contains(rawValue) }
  public var usesFile: Bool { self == .file || self == .both }
  public var usesServerName: Bool { self == .serverName || self == .both }
}

// MARK: - Wire format

extension OptionOverload: DHCPOptionPayload {
  public static let codes: [DHCPOptionCode] = [.overload]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    rawValue = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(rawValue)
  }

  public var fieldValue: FieldValue {
    switch self {
    case .file: .word("file")
    case .serverName: .word("sname")
    case .both: .word("file and sname")
    default: .number(rawValue)
    }
  }

  /// The words of the description, or a number.
  public init(reading reader: FieldReader) throws(FieldError) {
    self.init(
      rawValue: try reader.named(
        [Self.file, .serverName, .both].map { ($0.rawValue, $0.fieldValue) }))
  }
}
