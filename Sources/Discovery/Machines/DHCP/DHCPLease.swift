public import DHCP
public import Framing
public import Wire

/// An address and how long it may be used.
public struct DHCPLease: Hashable, Sendable {
  public let address: IPv4Address
  public let mask: IPv4Address?
  /// In order of preference.
  public let routers: [IPv4Address]
  /// Option 54; `nil` for an address that was saved and not given.
  public let server: IPv4Address?
  /// T1, T2 and the end; `nil` for a lease without end.
  public let times: Times?
  /// The ACK; `nil` for an address that was saved.
  public let message: DHCPMessage?

  public struct Times: Hashable, Sendable {
    public let renewal: Moment
    public let rebinding: Moment
    public let end: Moment
  }

  /// An address of an earlier time, of which no server is known.
  public init(saved address: IPv4Address, mask: IPv4Address?, routers: [IPv4Address]) {
    self.address = address
    self.mask = mask
    self.routers = routers
    server = nil
    times = nil
    message = nil
  }

  init(_ message: DHCPMessage, address: IPv4Address, server: IPv4Address?, times: Times?) {
    self.address = address
    mask = message.subnetMask
    routers = message.routers ?? []
    self.server = server
    self.times = times
    self.message = message
  }
}

extension DHCPLease.Times {
  /// What the message says of the times, counted from the moment of the REQUEST.
  ///
  /// RFC 2131 §4.4.5: T1 and T2 are 0.5 and 0.875 of the lease unless the server says otherwise.
  ///
  /// - Returns: whether the server's own T1 or T2 was put aside because it does not fit.
  static func read(
    _ message: DHCPMessage, seconds: UInt32, from start: Moment, correcting: Bool
  ) -> (times: DHCPLease.Times?, isCorrected: Bool) {
    if SecondsOption(seconds).isInfinite { return (nil, false) }
    let lease = Duration.seconds(Int64(seconds))
    let (own1, own2) = (message.renewalTime, message.rebindingTime)
    var (first, second) = (
      own1.map { Duration.seconds(Int64($0)) } ?? lease / 2,
      own2.map { Duration.seconds(Int64($0)) } ?? lease * 7 / 8
    )
    let fits = first <= second && second <= lease
    if !fits, correcting { (first, second) = (lease / 2, lease * 7 / 8) }
    // Without the correction the end of the lease still ends it.
    first = min(first, lease)
    second = max(first, min(second, lease))
    return (
      DHCPLease.Times(renewal: start + first, rebinding: start + second, end: start + lease), !fits
    )
  }
}
