public import Wire

/// A request (RFC 9112 §3).
public struct HTTPRequest: Hashable, Sendable {
  public let line: HTTPRequestLine
  public let content: HTTPContent

  public var method: WireText { line.method }
  public var target: WireText { line.target }
  public var host: WireText? { line.host }
  /// Whether there are credentials.
  public var isAuthorized: Bool { content["Authorization"] != nil }
  /// How they are given, `Basic` for instance; the credentials themselves are not kept.
  public var authorizationScheme: WireText? {
    content["Authorization"].flatMap { $0.octets.isEmpty ? nil : $0 }
  }
}

extension HTTPRequest: FieldDescribing {
  public var fieldValue: FieldValue {
    .record(
      [
        .init("number", .number(line.number)), .init("method", .text(method)),
        .init("target", .text(target)), .init("version", .word(content.version.description)),
      ] + content.fieldValues)
  }
}
