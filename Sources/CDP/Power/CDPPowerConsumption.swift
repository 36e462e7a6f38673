/// The most power that the sender takes over its cable (type 0x0010).
public struct CDPPowerConsumption: CDPNumberPayload {
  public static let type = CDPTLVType.powerConsumption
  public static let name = "Power Consumption"
  public static let fieldName = "milliwatts"

  /// Milliwatts.
  public var number: UInt16

  public init(_ number: UInt16) {
    self.number = number
  }
}
