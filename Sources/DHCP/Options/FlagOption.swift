public import Wire

/// A switch: one octet, 0 off or 1 on (RFC 2132 §4.1 and the like).
public struct FlagOption: Hashable, Sendable {
  public var isOn: Bool

  public init(_ isOn: Bool) {
    self.isOn = isOn
  }
}

// MARK: - Wire format

extension FlagOption: DHCPOptionPayload {
  public static let codes: [DHCPOptionCode] =
    [19, 20, 27, 29, 30, 31, 34, 36, 39].map(DHCPOptionCode.init(rawValue:))

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let before = reader
    let octet: UInt8 = try reader.readInteger()
    guard octet <= 1 else { throw before.error(.value(UInt64(octet), field: "switch")) }
    isOn = octet == 1
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write((isOn ? 1 : 0) as UInt8)
  }

  public var fieldValue: FieldValue { .flag(isOn) }

  public init(reading reader: FieldReader) throws(FieldError) {
    isOn = try reader.flag()
  }
}
