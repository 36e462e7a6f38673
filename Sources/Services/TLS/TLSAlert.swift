public import Wire

/// Why one side complains or ends the connection (RFC 8446 §6): two octets.
public struct TLSAlert: Hashable, Sendable {
  public let level: Level
  public let problem: Problem

  public init(level: Level, problem: Problem) {
    self.level = level
    self.problem = problem
  }

  public struct Level: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let warning = Level(rawValue: 1)
    public static let fatal = Level(rawValue: 2)
  }

  /// `description` in the standard; the registry is IANA's "TLS Alerts".
  public struct Problem: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let closeNotify = Problem(rawValue: 0)
    public static let handshakeFailure = Problem(rawValue: 40)
    public static let noCertificate = Problem(rawValue: 41)
    public static let badCertificate = Problem(rawValue: 42)
    public static let unsupportedCertificate = Problem(rawValue: 43)
    public static let certificateRevoked = Problem(rawValue: 44)
    public static let certificateExpired = Problem(rawValue: 45)
    public static let certificateUnknown = Problem(rawValue: 46)
    public static let unknownCA = Problem(rawValue: 48)
    public static let protocolVersion = Problem(rawValue: 70)
    public static let insufficientSecurity = Problem(rawValue: 71)
    public static let unrecognizedName = Problem(rawValue: 112)
    public static let certificateRequired = Problem(rawValue: 116)

    /// The registered name, or `nil`.
    public var name: String? { Self.names[rawValue] }

    private static let names: [UInt8: String] = [
      0: "close_notify", 10: "unexpected_message", 20: "bad_record_mac", 21: "decryption_failed",
      22: "record_overflow", 30: "decompression_failure", 40: "handshake_failure",
      41: "no_certificate", 42: "bad_certificate", 43: "unsupported_certificate",
      44: "certificate_revoked", 45: "certificate_expired", 46: "certificate_unknown",
      47: "illegal_parameter", 48: "unknown_ca", 49: "access_denied", 50: "decode_error",
      51: "decrypt_error", 60: "export_restriction", 70: "protocol_version",
      71: "insufficient_security", 80: "internal_error", 86: "inappropriate_fallback",
      90: "user_canceled", 100: "no_renegotiation", 109: "missing_extension",
      110: "unsupported_extension", 111: "certificate_unobtainable", 112: "unrecognized_name",
      113: "bad_certificate_status_response", 114: "bad_certificate_hash_value",
      115: "unknown_psk_identity", 116: "certificate_required", 120: "no_application_protocol",
    ]
  }
}

extension TLSAlert.Level: CustomStringConvertible {
  public var description: String {
    switch self {
    case .warning: "warning"
    case .fatal: "fatal"
    default: "level \(rawValue)"
    }
  }
}

extension TLSAlert.Problem: CustomStringConvertible {
  public var description: String { name ?? "alert \(rawValue)" }
}

extension TLSAlert: CustomStringConvertible {
  public var description: String { "\(level) \(problem)" }
}

extension TLSAlert: WireCodable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    level = Level(rawValue: try reader.readInteger())
    problem = Problem(rawValue: try reader.readInteger())
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(level.rawValue)
    writer.write(problem.rawValue)
  }
}

extension TLSAlert: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "level": .word(level.description), "number": .number(problem.rawValue),
      "name": .word(problem.description),
    ])
  }
}
