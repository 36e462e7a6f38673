/// Why a transfer ends (RFC 1350 appendix I, RFC 2347).
public struct TFTPErrorCode: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Nothing but the message says why.
  public static let undefined = TFTPErrorCode(rawValue: 0)
  public static let fileNotFound = TFTPErrorCode(rawValue: 1)
  public static let accessViolation = TFTPErrorCode(rawValue: 2)
  public static let diskFull = TFTPErrorCode(rawValue: 3)
  public static let illegalOperation = TFTPErrorCode(rawValue: 4)
  public static let unknownTransfer = TFTPErrorCode(rawValue: 5)
  public static let fileExists = TFTPErrorCode(rawValue: 6)
  public static let noSuchUser = TFTPErrorCode(rawValue: 7)
  public static let optionsRefused = TFTPErrorCode(rawValue: 8)
}

extension TFTPErrorCode: CustomStringConvertible {
  /// What it means, or the number.
  public var description: String {
    Self.names.indices.contains(Int(rawValue)) ? Self.names[Int(rawValue)] : "code \(rawValue)"
  }

  private static let names = [
    "not defined", "file not found", "access violation", "disk full", "illegal operation",
    "unknown transfer ID", "file already exists", "no such user", "options refused",
  ]
}
