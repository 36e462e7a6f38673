public import Wire

/// A demand for a login, or a login: scheme and realm (RFC 3261 §20.7, §20.27, §20.28, §20.44).
///
/// Name, nonce and response are not kept here.
public struct SIPAuthentication: Hashable, Sendable {
  /// The header's name.
  public let kind: Kind
  /// `Digest`, in any case.
  public let scheme: WireText
  /// Whose login it is.
  public let realm: WireText?
  public let algorithm: WireText?
  /// The nonce was too old; the login may have been right.
  public let isStale: Bool

  public enum Kind: String, Hashable, Sendable {
    case challenge = "WWW-Authenticate"
    case proxyChallenge = "Proxy-Authenticate"
    case authorization = "Authorization"
    case proxyAuthorization = "Proxy-Authorization"
  }

  init(_ kind: Kind, _ octets: ArraySlice<UInt8>) {
    self.kind = kind
    let value = octets.trimmed
    let scheme = value.prefix { !$0.isBlank }
    self.scheme = WireText(scheme)
    let parameters = SIPParameter.list(value[scheme.endIndex...], separator: UInt8(ascii: ","))
    realm = parameters.value(of: "realm")
    algorithm = parameters.value(of: "algorithm")
    isStale = parameters.value(of: "stale")?.octets.isSame(asASCII: "true") ?? false
  }
}

extension SIPAuthentication: FieldDescribing {
  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = [
      .init("header", .word(kind.rawValue)), .init("scheme", .text(scheme)),
    ]
    if let realm { fields.append(.init("realm", .text(realm))) }
    if let algorithm { fields.append(.init("algorithm", .text(algorithm))) }
    if isStale { fields.append(.init("stale", .flag(true))) }
    return .record(fields)
  }
}
