public import Framing
public import Services

/// What a device did beside DHCP and LLDP: how it got at its servers, in order and in bounds.
public struct DeviceActivity: Sendable {
  public internal(set) var authentication = Authentication()
  public internal(set) var dhcpv6 = History<ObservedDHCPv6>(capacity: limit)
  public internal(set) var addressQueries = History<AddressQuery>(capacity: limit)
  public internal(set) var lookups = History<NameLookup>(capacity: limit)
  public internal(set) var connections = History<Connection>(capacity: limit)
  public internal(set) var files = History<ObservedFile>(capacity: limit)
  public internal(set) var registrations = History<RegistrationAttempt>(capacity: limit)
  public internal(set) var timeQueries = History<TimeQuery>(capacity: 8)
  public internal(set) var unreachables = History<Unreachable>(capacity: 16)
  /// What it calls itself to a gatekeeper.
  public internal(set) var product: RASVendor?
  /// Pings of other hosts, and how many came back.
  public internal(set) var pings = History<Ping>(capacity: 16)

  /// Of each kind; a start-up has a few of each.
  static let limit = 64

  public struct Ping: Hashable, Sendable {
    public let target: IPAddress
    public internal(set) var asked: FrameRun
    public internal(set) var answered: FrameStamp?
  }

  /// What is kept, for the bound on all devices.
  var kept: Int {
    dhcpv6.kept + addressQueries.kept + lookups.kept + connections.kept + files.kept
      + registrations.kept
      + timeQueries.kept + unreachables.kept + pings.kept
  }

  public var isEmpty: Bool { kept == dhcpv6.kept && authentication.frames.isEmpty }
}
