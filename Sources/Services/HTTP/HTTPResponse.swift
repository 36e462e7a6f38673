public import Wire

/// A response (RFC 9112 §4). Interim ones (RFC 9110 §15.2) are skipped.
public struct HTTPResponse: Hashable, Sendable {
  /// `nil` if the request was not captured.
  public let request: HTTPRequestLine?
  public let status: UInt16
  public let reason: WireText
  public let content: HTTPContent

  public var location: WireText? { content["Location"] }
  public var server: WireText? { content["Server"] }
  /// How the server wants credentials, `Basic` or `Digest` for instance; `nil` if it does not.
  public var challenge: WireText? {
    content["WWW-Authenticate"].map { value in
      HTTPField.scheme(of: value.octets).map { WireText($0) } ?? value
    }
  }
}

extension HTTPResponse: FieldDescribing {
  public var fieldValue: FieldValue {
    var values: [FieldValue.Field] = []
    if let request {
      values.append(.init("answersRequest", .number(request.number)))
      values.append(.init("target", .text(request.target)))
    }
    values += [
      .init("status", .number(status)), .init("reason", .text(reason)),
      .init("version", .word(content.version.description)),
    ]
    return .record(values + content.fieldValues)
  }
}
