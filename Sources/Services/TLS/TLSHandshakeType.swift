/// What a handshake message is (RFC 8446 §4, RFC 5246 §7.4).
public struct TLSHandshakeType: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let helloRequest = TLSHandshakeType(rawValue: 0)
  public static let clientHello = TLSHandshakeType(rawValue: 1)
  public static let serverHello = TLSHandshakeType(rawValue: 2)
  public static let certificate = TLSHandshakeType(rawValue: 11)
  public static let serverKeyExchange = TLSHandshakeType(rawValue: 12)
  public static let certificateRequest = TLSHandshakeType(rawValue: 13)
  public static let serverHelloDone = TLSHandshakeType(rawValue: 14)
  public static let certificateVerify = TLSHandshakeType(rawValue: 15)
  public static let clientKeyExchange = TLSHandshakeType(rawValue: 16)
  public static let finished = TLSHandshakeType(rawValue: 20)
}

extension TLSHandshakeType: CustomStringConvertible {
  public var description: String {
    Self.names[rawValue] ?? "handshake message \(rawValue)"
  }

  private static let names: [UInt8: String] = [
    0: "HelloRequest", 1: "ClientHello", 2: "ServerHello", 4: "NewSessionTicket",
    11: "Certificate", 12: "ServerKeyExchange", 13: "CertificateRequest", 14: "ServerHelloDone",
    15: "CertificateVerify", 16: "ClientKeyExchange", 20: "Finished", 22: "CertificateStatus",
  ]
}
