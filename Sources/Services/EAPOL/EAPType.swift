/// What an EAP request or response is about (IANA, "EAP Method Types").
public struct EAPType: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let identity = EAPType(rawValue: 1)
  public static let notification = EAPType(rawValue: 2)
  /// The method asked for is not wanted.
  public static let nak = EAPType(rawValue: 3)
  /// RFC 3748 §5.4
  public static let md5 = EAPType(rawValue: 4)
  /// RFC 5216
  public static let tls = EAPType(rawValue: 13)
  /// RFC 5281
  public static let ttls = EAPType(rawValue: 21)
  public static let peap = EAPType(rawValue: 25)
  public static let mschapV2 = EAPType(rawValue: 29)
  /// RFC 4851
  public static let fast = EAPType(rawValue: 43)
}

extension EAPType: CustomStringConvertible {
  /// The name people know, or the number.
  public var description: String { Self.names[rawValue] ?? "type \(rawValue)" }

  private static let names: [UInt8: String] = [
    1: "identity", 2: "notification", 3: "NAK", 4: "MD5", 5: "OTP", 6: "GTC", 13: "TLS",
    17: "LEAP", 18: "SIM", 21: "TTLS", 23: "AKA", 25: "PEAP", 26: "MS-AUTH", 29: "MSCHAPv2",
    43: "FAST", 47: "PSK", 49: "IKEv2", 50: "AKA'", 52: "PWD", 55: "TEAP", 254: "expanded",
    255: "experimental",
  ]
}
