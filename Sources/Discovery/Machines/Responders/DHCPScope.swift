public import DHCP
public import Framing

/// What a DHCP server lends in one network, and what it tells with it.
public struct DHCPScope: Hashable, Sendable {
  public struct Option: Hashable, Sendable {
    public var code: DHCPOptionCode
    public var value: [UInt8]
    /// Sent to clients that did not ask for it as well.
    public var isForced: Bool

    public init(_ code: DHCPOptionCode, _ value: [UInt8], isForced: Bool = false) {
      self.code = code
      self.value = value
      self.isForced = isForced
    }
  }

  /// The VLAN of the server's port; 0 for frames without tag.
  public var vlan: VLANID
  public var network: IPv4Address
  public var mask: IPv4Address
  /// The addresses that anybody may get; empty for reservations only.
  public var pool: ClosedRange<IPv4Address>?
  public var reservations: [MACAddress: IPv4Address] = [:]
  /// Option 51; `nil` leaves it out, as a misconfigured server does.
  public var leaseSeconds: UInt32? = 86_400
  /// Option 58; `nil` leaves it out.
  public var renewalSeconds: UInt32?
  /// Option 59; `nil` leaves it out.
  public var rebindingSeconds: UInt32?
  /// `siaddr`.
  public var nextServer = IPv4Address.any
  public var options: [Option] = []

  /// No more addresses of a pool are used.
  static let mostAddresses: UInt32 = 1 << 20

  public init(
    vlan: VLANID = .none, network: IPv4Address, mask: IPv4Address,
    pool: ClosedRange<IPv4Address>? = nil
  ) {
    self.vlan = vlan
    self.network = network
    self.mask = mask
    self.pool = pool
  }

  public func contains(_ address: IPv4Address) -> Bool {
    address.rawValue & mask.rawValue == network.rawValue & mask.rawValue
  }
}
