public import Wire

/// What the client wants to be told (ORO, option 6, RFC 8415 §21.7), or what a server is to echo to
/// a relay agent (ERO, option 43, RFC 4994 §4): two octets each. It may be empty.
public struct DHCPv6OptionRequest: Hashable, Sendable {
  public var requested: [DHCPv6OptionCode]

  public init(_ requested: [DHCPv6OptionCode]) {
    self.requested = requested
  }
}

// MARK: - Wire format

extension DHCPv6OptionRequest: DHCPv6OptionPayload {
  public static let codes: [DHCPv6OptionCode] = [
    .optionRequest, DHCPv6OptionCode(rawValue: 43),
  ]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    requested = []
    while !reader.isAtEnd {
      requested.append(DHCPv6OptionCode(rawValue: try reader.readInteger()))
    }
  }

  public func encode(into writer: inout ByteWriter) {
    for code in requested { writer.write(code.rawValue) }
  }

  public var fieldValue: FieldValue {
    .list(
      requested.map { .fields(["code": .number($0.rawValue), "name": .word($0.name)]) })
  }

  /// A list of codes: numbers, or objects with `code`.
  public init(reading reader: FieldReader) throws(FieldError) {
    requested = []
    for element in try reader.elements("a list of codes") {
      var field = element
      if element.isRecord {
        var record = try element.record()
        field = try record.required("code", "a number")
        record.ignore("name")
        try record.finish()
      }
      requested.append(DHCPv6OptionCode(rawValue: try field.integer()))
    }
  }
}
