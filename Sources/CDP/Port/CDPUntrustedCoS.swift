/// The priority that frames of an untrusted port are given (type 0x0013).
public struct CDPUntrustedCoS: CDPNumberPayload {
  public static let type = CDPTLVType.untrustedCoS
  public static let name = "Untrusted Port CoS"
  public static let fieldName = "priority"

  /// 0 to 7.
  public var number: UInt8

  public init(_ number: UInt8) {
    self.number = number
  }
}
