public import Wire

/// What most callers ask. `nil` where the header is not there or cannot be read.
extension SIPMessage {
  /// Of a request.
  public var method: WireText? {
    if case .request(let method, _) = startLine { method } else { nil }
  }

  /// Of a request.
  public var requestURI: SIPURI? {
    if case .request(_, let uri) = startLine { uri } else { nil }
  }

  /// Of a response.
  public var status: UInt16? {
    if case .response(let status, _) = startLine { status } else { nil }
  }

  /// The phrase behind a response's status.
  public var reasonPhrase: WireText? {
    if case .response(_, let reason) = startLine { reason } else { nil }
  }

  public var isRequest: Bool { method != nil }

  /// The first header called `name` in full, in long or compact form.
  public func header(_ name: String) -> WireText? {
    headers.first { $0.isNamed(name) }?.value
  }

  /// Every header called `name`, in wire order.
  public func allHeaders(_ name: String) -> [WireText] {
    headers.filter { $0.isNamed(name) }.map(\.value)
  }

  public var callID: WireText? { header("Call-ID") }
  /// `CSeq`
  public var sequence: SIPSequence? { header("CSeq").flatMap { SIPSequence($0.octets) } }
  public var from: SIPAddress? { header("From").map { SIPAddress($0.octets) } }
  public var to: SIPAddress? { header("To").map { SIPAddress($0.octets) } }
  public var userAgent: WireText? { header("User-Agent") }
  public var server: WireText? { header("Server") }
  public var contentType: WireText? { header("Content-Type") }
  /// Seconds that the header of this name gives; contacts may have their own.
  public var expires: UInt32? { header("Expires")?.octets.decimal() }
  /// The shortest time for which a registrar takes contacts (RFC 3261 §20.23).
  public var minimumExpires: UInt32? { header("Min-Expires")?.octets.decimal() }
  /// Why a request was sent, a BYE or CANCEL for example (RFC 3326).
  public var reason: WireText? { header("Reason") }
  public var warnings: [WireText] { allHeaders("Warning") }

  /// The hop that sent the message, or that a response goes to.
  public var via: SIPVia? {
    header("Via").flatMap { value in
      SIPGrammar.split(value.octets, at: UInt8(ascii: ",")).first.flatMap(SIPVia.init)
    }
  }

  /// Of all headers of this name, in wire order.
  public var contacts: [SIPAddress] {
    let values = allHeaders("Contact").flatMap {
      SIPGrammar.split($0.octets, at: UInt8(ascii: ","))
    }
    return values.filter { !$0.trimmed.isEmpty }.map(SIPAddress.init)
  }

  /// Demands for a login and logins, in wire order.
  public var authentications: [SIPAuthentication] {
    headers.compactMap { header in
      let kinds: [SIPAuthentication.Kind] = [
        .challenge, .proxyChallenge, .authorization, .proxyAuthorization,
      ]
      let kind = kinds.first { header.isNamed($0.rawValue) }
      return kind.map { SIPAuthentication($0, header.value.octets) }
    }
  }

  /// A login is asked for.
  public var challenges: [SIPAuthentication] {
    authentications.filter { $0.kind == .challenge || $0.kind == .proxyChallenge }
  }

  /// The request carries a login.
  public var hasAuthorization: Bool {
    authentications.contains { $0.kind == .authorization || $0.kind == .proxyAuthorization }
  }

  /// For how long the registration of the first contact holds: its own time, or the message's.
  public var registrationSeconds: UInt32? { contacts.first?.expires ?? expires }
}
