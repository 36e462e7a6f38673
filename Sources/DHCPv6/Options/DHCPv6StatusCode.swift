public import Wire

/// How it went, in a number and in words: option 13 (RFC 8415 §21.13). A message or association
/// without one went well.
public struct DHCPv6StatusCode: Hashable, Sendable {
  public var code: Code
  public var message: WireText

  public init(_ code: Code, message: WireText = WireText("")) {
    self.code = code
    self.message = message
  }
}

// MARK: - Wire format

extension DHCPv6StatusCode: DHCPv6OptionPayload {
  public static let codes: [DHCPv6OptionCode] = [.statusCode]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    code = Code(rawValue: try reader.readInteger())
    message = WireText(reader.readRest())
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(code.rawValue)
    writer.write(message.octets)
  }

  public var fieldValue: FieldValue {
    .fields([
      "status": .number(code.rawValue), "name": .word(code.description),
      "message": .text(message),
    ])
  }

  /// An object with the number under `status` and perhaps `message`.
  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    code = Code(rawValue: try record.required("status", "a number").integer())
    message = try record.optional("message")?.text() ?? WireText("")
    record.ignore("name")
    try record.finish()
  }
}

// MARK: - Field types

extension DHCPv6StatusCode {
  /// Registry "Status Codes" of IANA.
  public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public static let success = Code(rawValue: 0)
    public static let unspecifiedFailure = Code(rawValue: 1)
    public static let noAddressesAvailable = Code(rawValue: 2)
    public static let noBinding = Code(rawValue: 3)
    public static let notOnLink = Code(rawValue: 4)
    public static let useMulticast = Code(rawValue: 5)
    public static let noPrefixAvailable = Code(rawValue: 6)

    /// The name of the standard, or the number.
    public var description: String { Self.names[rawValue] ?? "status \(rawValue)" }

    private static let names: [UInt16: String] = [
      0: "Success", 1: "UnspecFail", 2: "NoAddrsAvail", 3: "NoBinding", 4: "NotOnLink",
      5: "UseMulticast", 6: "NoPrefixAvail", 7: "UnknownQueryType", 8: "MalformedQuery",
      9: "NotConfigured", 10: "NotAllowed", 11: "QueryTerminated", 12: "DataMissing",
      13: "CatchUpComplete", 14: "NotSupported", 15: "TLSConnectionRefused",
      16: "AddressInUse", 17: "ConfigurationConflict", 18: "MissingBindingInformation",
      19: "OutdatedBindingInformation", 20: "ServerShuttingDown",
      21: "DNSUpdateNotSupported", 22: "ExcessiveTimeSkew",
    ]
  }
}
