/// The powers that a switch offers a device (type 0x001A).
public struct CDPPowerAvailable: CDPPowerNegotiation {
  public static let type = CDPTLVType.powerAvailable
  public static let name = "Power Available"

  public var requestID: UInt16
  public var managementID: UInt16
  public var milliwatts: [UInt32]

  public init(requestID: UInt16, managementID: UInt16, milliwatts: [UInt32]) {
    self.requestID = requestID
    self.managementID = managementID
    self.milliwatts = milliwatts
  }
}
