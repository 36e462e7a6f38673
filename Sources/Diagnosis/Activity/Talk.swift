import Services

/// What is spoken in one TCP stream: known once the first octets came.
enum Talk: Sendable {
  case undecided
  case http(HTTPReader)
  case tls(TLSReader)
  case sip(SIPStreamReader, SIPStreamReader)
  case dns(DNSStreamReader, DNSStreamReader)
  /// Nothing that a start-up has.
  case other

  /// Judges by the server's port and the first octets that either side sent.
  init(port: UInt16, firstOctets octets: ArraySlice<UInt8>) {
    if port == 53 {
      self = .dns(DNSStreamReader(), DNSStreamReader())
    } else if octets.first == 0x16 || octets.first == 0x15 {
      // A handshake or an alert (RFC 8446 §5.1).
      self = .tls(TLSReader())
    } else if Self.beginsLikeSIP(octets) {
      self = .sip(SIPStreamReader(), SIPStreamReader())
    } else if Self.beginsLikeHTTP(octets) {
      self = .http(HTTPReader())
    } else if port == 443 || port == 411 {
      self = .tls(TLSReader())
    } else {
      self = .other
    }
  }

  private static func beginsLikeHTTP(_ octets: ArraySlice<UInt8>) -> Bool {
    ["GET ", "HEAD ", "POST ", "PUT ", "HTTP/1."].contains { octets.starts(with: $0.utf8) }
  }

  private static func beginsLikeSIP(_ octets: ArraySlice<UInt8>) -> Bool {
    let methods = [
      "REGISTER ", "OPTIONS sip", "INVITE sip", "SUBSCRIBE ", "NOTIFY sip", "SIP/2.0 ",
    ]
    return methods.contains { octets.starts(with: $0.utf8) }
  }
}
