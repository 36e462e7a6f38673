public import Framing
public import Wire

/// An interface of this machine, and whether frames can be captured on it.
public struct NetworkInterface: Hashable, Sendable {
  public let name: String
  /// What the system says about it.
  public let summary: String?
  public let mac: MACAddress?
  public let addresses: [IPAddress]
  public let flags: Flags
  /// `nil` if it cannot be opened.
  public let linkType: LinkType?
  /// Why it cannot be used, if it cannot.
  public let problem: LiveError.Kind?

  public struct Flags: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let isUp = Flags(rawValue: 1)
    /// A cable is plugged in, or the other end of a virtual one is up.
    public static let isRunning = Flags(rawValue: 2)
    public static let isLoopback = Flags(rawValue: 4)
    public static let isWireless = Flags(rawValue: 8)
  }

  public init(
    name: String, summary: String? = nil, mac: MACAddress? = nil, addresses: [IPAddress] = [],
    flags: Flags, linkType: LinkType?, problem: LiveError.Kind? = nil
  ) {
    self.name = name
    self.summary = summary
    self.mac = mac
    self.addresses = addresses
    self.flags = flags
    self.linkType = linkType
    self.problem = problem
  }

  /// Phones are on Ethernet: other interfaces can be captured on, but show little of them.
  public var isSuitable: Bool {
    problem == nil && linkType == .ethernet && !flags.contains(.isLoopback)
  }
}
