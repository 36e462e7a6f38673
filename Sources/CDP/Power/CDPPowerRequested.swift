/// The powers that a device asks for, most wanted first (type 0x0019).
public struct CDPPowerRequested: CDPPowerNegotiation {
  public static let type = CDPTLVType.powerRequested
  public static let name = "Power Requested"

  public var requestID: UInt16
  public var managementID: UInt16
  public var milliwatts: [UInt32]

  public init(requestID: UInt16, managementID: UInt16, milliwatts: [UInt32]) {
    self.requestID = requestID
    self.managementID = managementID
    self.milliwatts = milliwatts
  }
}
