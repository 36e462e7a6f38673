import Framing

/// Both ends of a connection without regard to who speaks, so that one look finds it; and whose it
/// is, because an address may be another device's by now.
struct ConversationKey: Hashable {
  private let low: UInt128
  private let high: UInt128
  /// The lower end's port in the upper half.
  private let ports: UInt32
  private let isIPv6: Bool
  private let device: UInt64

  init(_ source: Endpoint, _ destination: Endpoint, of device: UInt64) {
    self.device = device
    let (left, isIPv6) = Self.number(source.address)
    let (right, _) = Self.number(destination.address)
    self.isIPv6 = isIPv6
    if (left, source.port) <= (right, destination.port) {
      low = left
      high = right
      ports = UInt32(source.port) << 16 | UInt32(destination.port)
    } else {
      low = right
      high = left
      ports = UInt32(destination.port) << 16 | UInt32(source.port)
    }
  }

  private static func number(_ address: IPAddress) -> (UInt128, isIPv6: Bool) {
    switch address {
    case .v4(let address): (UInt128(address.rawValue), false)
    case .v6(let address): (address.rawValue, true)
    }
  }
}
