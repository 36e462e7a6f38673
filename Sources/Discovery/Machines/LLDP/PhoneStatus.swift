public import Framing

/// What a phone knows of itself that it tells in LLDP and that decides what it obeys.
public struct PhoneStatus: Hashable, Sendable {
  public var mac: MACAddress
  public var address = IPv4Address.any
  public var mask = IPv4Address.any
  public var gateway = IPv4Address.any
  /// The address was entered by hand (USE_DHCP=0).
  public var isStatic = false
  public var isRegistered = false
  /// The port for a computer is there and on.
  public var hasComputerPort = true
  public var tagging = Tagging.untagged
  public var fileServer: IPv4Address?
  public var callServer: IPv4Address?
  /// A file server is set, by whomever: LLDP sets none then.
  public var hasFileServer = false
  public var hasCallServer = false
  /// L2QAUD and DSCPAUD: 6 and 46 unless something sets them.
  public var audioPriority = PriorityCodePoint(lowBitsOf: 6)
  public var audioDSCP = DSCP(lowBitsOf: 46)
  /// MODEL, as in `J179D02A`.
  public var model = ""
  public var serialNumber = ""
  /// APPNAME: the software that is running.
  public var software = ""
  public var firmware = ""

  public init(mac: MACAddress) {
    self.mac = mac
  }
}
