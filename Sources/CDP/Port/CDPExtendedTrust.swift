public import Wire

/// Whether the phone on the port is to believe the priorities of what is plugged into it
/// (type 0x0012): a map of eight bits, of which the lowest is known.
public struct CDPExtendedTrust: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let trusted = CDPExtendedTrust(rawValue: 1)
}

// MARK: - Wire format

extension CDPExtendedTrust: CDPPayload {
  public static let type = CDPTLVType.extendedTrust
  public static let name = "Extended Trust"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    rawValue = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(rawValue)
  }

  public var fieldValue: FieldValue {
    .fields(["trusted": .flag(contains(.trusted)), "bits": .number(rawValue)])
  }

  /// An object with `trusted`, or with all eight `bits`, or with both if they agree.
  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    let trusted = record.optional("trusted")
    let flag = try trusted?.flag() ?? false
    rawValue = try record.optional("bits")?.integer() ?? (flag ? 1 : 0)
    try record.finish()
    guard let trusted, contains(.trusted) != flag else { return }
    throw trusted.error(contradiction: "does not say what bits says: leave one of them out")
  }
}
