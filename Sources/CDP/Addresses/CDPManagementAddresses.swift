/// The addresses under which the sender can be managed (type 0x0016).
public struct CDPManagementAddresses: CDPAddressListPayload {
  public static let type = CDPTLVType.managementAddresses
  public static let name = "Management Addresses"

  public var addresses: [CDPAddress]

  public init(_ addresses: [CDPAddress]) {
    self.addresses = addresses
  }
}
