import Discovery
import Framing
import Wire

/// A REGISTER and what a registrar says to it (RFC 3261 §10.2, §22).
struct SIPRegistration: Sendable {
  let address: IPv4Address
  let mac: MACAddress
  /// udp or tcp.
  let transport: String
  /// Counts up from 1 as CSeq.
  let number: Int
  let withCredentials: Bool

  private static let domain = "voice.example.com"
  private static let user = "sip:3001@\(domain)"

  private var name: String { Hex.string(of: mac.octets, separator: "") }

  /// What request and response have in common.
  private var common: String {
    """
    Via: SIP/2.0/\(transport.uppercased()) \(address):5060;branch=z9hG4bK\(name)\(number)\r
    From: <\(Self.user)>;tag=\(name)\r
    Call-ID: \(name)@\(address)\r
    CSeq: \(number) REGISTER\r
    Contact: <sip:3001@\(address):5060;transport=\(transport)>;expires=3600\r

    """
  }

  var request: [UInt8] {
    let login =
      withCredentials
      ? "Authorization: Digest username=\"3001\", realm=\"\(Self.domain)\", nonce=\"c7c7\", "
        + "uri=\"sip:\(Self.domain)\", response=\"\(String(repeating: "c7", count: 16))\"\r\n"
      : ""
    return Array(
      ("REGISTER sip:\(Self.domain) SIP/2.0\r\n" + common
        + "To: <\(Self.user)>\r\nMax-Forwards: 70\r\n" + login + "Content-Length: 0\r\n\r\n").utf8)
  }

  func response(_ answer: RegistrationAnswer) -> [UInt8] {
    let (status, more) =
      switch answer {
      case .accepted: ("200 OK", "")
      case .challenged:
        (
          "401 Unauthorized",
          "WWW-Authenticate: Digest realm=\"\(Self.domain)\", nonce=\"c7c7\", algorithm=MD5\r\n"
        )
      case .refused, .unreachable: ("403 Forbidden", "")
      }
    return Array(
      ("SIP/2.0 \(status)\r\n" + common + "To: <\(Self.user)>;tag=r\(number)\r\n" + more
        + "Content-Length: 0\r\n\r\n").utf8)
  }
}
