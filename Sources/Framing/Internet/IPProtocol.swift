/// What an IP header is followed by: a number of the IANA registry "Protocol Numbers".
public struct IPProtocol: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let hopByHopOptions = IPProtocol(rawValue: 0)
  public static let icmp = IPProtocol(rawValue: 1)
  public static let igmp = IPProtocol(rawValue: 2)
  public static let tcp = IPProtocol(rawValue: 6)
  public static let udp = IPProtocol(rawValue: 17)
  public static let routing = IPProtocol(rawValue: 43)
  public static let fragment = IPProtocol(rawValue: 44)
  public static let encapsulatingSecurityPayload = IPProtocol(rawValue: 50)
  public static let authenticationHeader = IPProtocol(rawValue: 51)
  public static let icmpv6 = IPProtocol(rawValue: 58)
  public static let noNextHeader = IPProtocol(rawValue: 59)
  public static let destinationOptions = IPProtocol(rawValue: 60)

  /// An IPv6 extension header whose length can be told (RFC 8200 §4, RFC 4302).
  public var isExtensionHeader: Bool {
    switch self {
    case .hopByHopOptions, .routing, .fragment, .authenticationHeader, .destinationOptions: true
    default: false
    }
  }
}

extension IPProtocol: CustomStringConvertible {
  /// The registered keyword, or the number.
  public var description: String { Self.names[rawValue] ?? String(rawValue) }

  private static let names: [UInt8: String] = [
    0: "HOPOPT", 1: "ICMP", 2: "IGMP", 4: "IPv4", 6: "TCP", 8: "EGP", 17: "UDP", 33: "DCCP",
    41: "IPv6", 43: "IPv6-Route", 44: "IPv6-Frag", 46: "RSVP", 47: "GRE", 50: "ESP", 51: "AH",
    58: "IPv6-ICMP", 59: "IPv6-NoNxt", 60: "IPv6-Opts", 88: "EIGRP", 89: "OSPF", 103: "PIM",
    112: "VRRP", 115: "L2TP", 132: "SCTP", 136: "UDPLite",
  ]
}
