public import Wire

/// `sip:user@host:port;parameters` (RFC 3261 §19.1); of other schemes only the scheme is told apart.
///
/// Reading cannot fail. The user is a secret: ``fieldValue`` masks it.
public struct SIPURI: Hashable, Sendable {
  /// All of it as it was sent.
  public let text: WireText
  /// `sip`, `sips`, `tel`, in any case; empty if there is no colon.
  public let scheme: WireText
  /// Up to a colon or the at sign; of other schemes all that follows the scheme.
  public let user: WireText?
  /// A password stands behind the user. It is kept only in ``text``.
  public let hasPassword: Bool
  /// A name or an address, IPv6 addresses without brackets.
  public let host: WireText
  public let port: UInt16?
  public let parameters: [SIPParameter]

  public init(_ octets: ArraySlice<UInt8>) {
    text = WireText(octets)
    let colon = octets.firstIndex(of: UInt8(ascii: ":"))
    scheme = WireText(colon.map { octets[..<$0].trimmed } ?? [])
    var rest = colon.map { octets[($0 + 1)...] } ?? octets
    guard scheme.octets.isSame(asASCII: "sip") || scheme.octets.isSame(asASCII: "sips") else {
      user = rest.isEmpty ? nil : WireText(rest)
      hasPassword = false
      host = WireText("")
      port = nil
      parameters = []
      return
    }
    if let at = rest.lastIndex(of: UInt8(ascii: "@")) {
      let login = rest[..<at]
      let name = login.prefix { $0 != UInt8(ascii: ":") }
      user = WireText(name)
      hasPassword = name.count < login.count
      rest = rest[(at + 1)...]
    } else {
      user = nil
      hasPassword = false
    }
    let place = rest.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "?") }
    let ending = rest[place.endIndex...].prefix { $0 != UInt8(ascii: "?") }
    parameters = SIPParameter.list(ending)
    (host, port) = Self.hostAndPort(place)
  }

  /// `host`, `host:port` or `[address]:port`.
  static func hostAndPort(_ octets: ArraySlice<UInt8>) -> (WireText, UInt16?) {
    let place = octets.trimmed
    if place.first == UInt8(ascii: "["), let end = place.firstIndex(of: UInt8(ascii: "]")) {
      let host = place[(place.startIndex + 1)..<end]
      let rest = place[(end + 1)...]
      return (
        WireText(host), rest.first == UInt8(ascii: ":") ? rest.dropFirst().decimal() : nil
      )
    }
    let host = place.prefix { $0 != UInt8(ascii: ":") }
    return (WireText(host.trimmed), place[host.endIndex...].dropFirst().trimmed.decimal())
  }
}

extension SIPURI: FieldDescribing {
  /// With the user masked.
  public var fieldValue: FieldValue { fieldValue(showSecrets: false) }

  public func fieldValue(showSecrets: Bool) -> FieldValue {
    .record(fields(showSecrets: showSecrets))
  }

  func fields(showSecrets: Bool) -> [FieldValue.Field] {
    var fields: [FieldValue.Field] = [.init("scheme", .text(scheme))]
    if let user { fields.append(.init("user", showSecrets ? .text(user) : .word("****"))) }
    if !host.octets.isEmpty { fields.append(.init("host", .text(host))) }
    if let port { fields.append(.init("port", .number(port))) }
    if let transport = parameters.value(of: "transport") {
      fields.append(.init("transport", .text(transport)))
    }
    return fields
  }
}
