public import Framing
import Services
import Wire

/// A question that any SIP server answers, and that changes nothing (RFC 3261 §11).
public struct SIPOptions: Hashable, Sendable {
  public let server: CallServerAddress
  /// Where the server's name leads.
  public let address: IPv4Address
  public let own: IPv4Address
  public let mac: MACAddress
  /// Tells one question from another.
  public let number: UInt32

  public init(
    _ server: CallServerAddress, at address: IPv4Address, from own: IPv4Address, mac: MACAddress,
    number: UInt32
  ) {
    self.server = server
    self.address = address
    self.own = own
    self.mac = mac
    self.number = number
  }

  public var octets: [UInt8] {
    let name = Hex.string(of: mac.octets, separator: "")
    let transport = server.transport.rawValue.uppercased()
    let host = WireText(server.host).printable
    let lines = [
      "OPTIONS sip:\(host) SIP/2.0",
      "Via: SIP/2.0/\(transport) \(own):5060;branch=z9hG4bK\(name)\(number);rport",
      "From: <sip:probe@\(own)>;tag=\(name)", "To: <sip:\(host)>", "Call-ID: \(number)@\(own)",
      "CSeq: 1 OPTIONS", "Contact: <sip:probe@\(own):5060>", "Max-Forwards: 70",
      "Accept: application/sdp", "Content-Length: 0",
    ]
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  /// The status line of an answer, as it may be shown; `nil` for what is no answer of SIP.
  public static func status(of answer: [UInt8]) -> String? {
    guard let message = try? SIPMessage(answer[...]), let status = message.status else {
      return nil
    }
    let words = message.reasonPhrase?.printable ?? ""
    let server = message.server.map { " (\($0.printable))" } ?? ""
    return "\(status) \(words)\(server)"
  }
}
