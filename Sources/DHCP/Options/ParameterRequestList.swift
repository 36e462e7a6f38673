public import Wire

/// The options a client wants, most wanted first: option 55 (RFC 2132 §9.8), at least one.
public struct ParameterRequestList: Hashable, Sendable {
  public let requested: [DHCPOptionCode]

  /// Returns `nil` for no code at all, which the option cannot say.
  public init?(_ requested: [DHCPOptionCode]) {
    guard !requested.isEmpty else { return nil }
    self.requested = requested
  }
}

// MARK: - Wire format

extension ParameterRequestList: DHCPOptionPayload {
  public static let codes: [DHCPOptionCode] = [.parameterRequestList]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    guard !reader.isAtEnd else { throw reader.error(.length(0, expected: "at least 1")) }
    requested = reader.readRest().map(DHCPOptionCode.init(rawValue:))
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(requested.map(\.rawValue))
  }

  public var fieldValue: FieldValue {
    .list(
      requested.map { .fields(["code": .number($0.rawValue), "name": .word($0.name)]) })
  }

  /// Codes, each alone or with its name.
  public init(reading reader: FieldReader) throws(FieldError) {
    var requested: [DHCPOptionCode] = []
    for element in try reader.elements("a list of option codes") {
      requested.append(try element.read())
    }
    guard let option = ParameterRequestList(requested) else {
      throw reader.error(expected: "at least one option code")
    }
    self = option
  }
}
