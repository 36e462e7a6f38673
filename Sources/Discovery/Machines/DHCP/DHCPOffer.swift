import DHCP
import Framing

/// What of an OFFER the REQUEST needs.
struct DHCPOffer: Hashable, Sendable {
  let address: IPv4Address
  let server: IPv4Address
  /// Option 51.
  let leaseSeconds: UInt32?

  /// Returns `nil` if the OFFER has no address or no server, or lends for no time.
  init?(_ message: DHCPMessage) {
    guard let address = message.header.yourAddress, address != .any, address != .broadcast,
      let server = message.serverIdentifier, server != .any, server != .broadcast,
      message.leaseTime != 0
    else { return nil }
    self.address = address
    self.server = server
    leaseSeconds = message.leaseTime
  }
}
