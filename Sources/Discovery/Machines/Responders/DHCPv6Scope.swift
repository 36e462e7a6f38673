public import DHCPv6
public import Framing

/// What a DHCPv6 server lends on one VLAN, and what it tells with it.
public struct DHCPv6Scope: Hashable, Sendable {
  /// The VLAN of the server's port; 0 for frames without tag.
  public var vlan: VLANID
  /// The addresses that anybody may get; `nil` for settings only.
  public var pool: ClosedRange<IPv6Address>?
  public var preferredSeconds: UInt32 = 43_200
  public var validSeconds: UInt32 = 86_400
  /// For clients that ask for them.
  public var options: [DHCPv6Option] = []

  /// No more addresses of a pool are used.
  static let mostAddresses: UInt128 = 1 << 20

  public init(vlan: VLANID = .none, pool: ClosedRange<IPv6Address>? = nil) {
    self.vlan = vlan
    self.pool = pool
  }

  /// How many addresses there are to lend.
  var count: UInt128 {
    pool.map { min($0.upperBound.rawValue - $0.lowerBound.rawValue, Self.mostAddresses - 1) + 1 }
      ?? 0
  }

  func contains(_ address: IPv6Address) -> Bool { pool?.contains(address) ?? false }
}
