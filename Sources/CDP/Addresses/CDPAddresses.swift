/// The network addresses of the interface that sends (type 0x0002).
public struct CDPAddresses: CDPAddressListPayload {
  public static let type = CDPTLVType.addresses
  public static let name = "Addresses"

  public var addresses: [CDPAddress]

  public init(_ addresses: [CDPAddress]) {
    self.addresses = addresses
  }
}
