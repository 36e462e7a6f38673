import DHCP
import Discovery
public import Framing
import Wire

/// Who a probed phone is on its network, for what carries its TCP/IP.
public struct ProbeAddress: Hashable, Sendable {
  public let address: IPv4Address
  public let mask: IPv4Address
  public let router: IPv4Address?
  public let mtu: UInt16
  public let resolvers: [IPv4Address]
  public let domain: String

  /// What the lease in use says; `nil` without an address.
  init?(_ phone: PhoneMachine) {
    guard let lease = phone.lease else { return nil }
    address = lease.address
    mask = lease.mask ?? Self.usualMask(of: lease.address)
    router = phone.router ?? lease.routers.first
    mtu = lease.message?.interfaceMTU ?? 1500
    resolvers = lease.message?.domainNameServers ?? []
    domain = lease.message?.domainName?.printable ?? ""
  }

  /// Without option 1 the class of the address decides (RFC 950 §2.1, RFC 1122 §3.3.6).
  private static func usualMask(of address: IPv4Address) -> IPv4Address {
    switch address.rawValue >> 28 {
    case 0..<8: IPv4Address(255, 0, 0, 0)
    case 8..<12: IPv4Address(255, 255, 0, 0)
    default: IPv4Address(255, 255, 255, 0)
    }
  }
}
