public import Wire

/// One hop that a message took (RFC 3261 §20.42): `SIP/2.0/TCP host:port;branch=z9hG4bK...`.
public struct SIPVia: Hashable, Sendable {
  /// `UDP`, `TCP`, `TLS`.
  public let transport: WireText
  public let host: WireText
  public let port: UInt16?
  public let parameters: [SIPParameter]

  /// `nil` if no transport and host are there.
  public init?(_ octets: ArraySlice<UInt8>) {
    let parts = SIPGrammar.split(octets, at: UInt8(ascii: ";"))
    guard let sender = parts.first?.trimmed else { return nil }
    // Blanks may stand around the strokes, so the last of them counts.
    guard let stroke = sender.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    let rest = sender[(stroke + 1)...].trimmed
    let transport = rest.prefix { !$0.isBlank }
    let place = rest[transport.endIndex...].trimmed
    guard !transport.isEmpty, !place.isEmpty else { return nil }
    self.transport = WireText(transport)
    (host, port) = SIPURI.hostAndPort(place)
    parameters = parts.dropFirst().filter { !$0.trimmed.isEmpty }.map(SIPParameter.init)
  }

  /// Names the transaction.
  public var branch: WireText? { parameters.value(of: "branch") }
  /// Where the message came from, as the next hop saw it.
  public var received: WireText? { parameters.value(of: "received") }
}

extension SIPVia: FieldDescribing {
  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = [
      .init("transport", .text(transport)), .init("host", .text(host)),
    ]
    if let port { fields.append(.init("port", .number(port))) }
    if let branch { fields.append(.init("branch", .text(branch))) }
    if let received { fields.append(.init("received", .text(received))) }
    return .record(fields)
  }
}
