/// The name of one layer of a captured frame.
public struct Layer: RawRepresentable, Hashable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let ethernet = Layer(rawValue: "ethernet")
  public static let ieee8023 = Layer(rawValue: "ieee802.3")
  public static let isl = Layer(rawValue: "isl")
  public static let linuxCooked = Layer(rawValue: "linuxCooked")
  public static let rawIP = Layer(rawValue: "rawIP")
  public static let null = Layer(rawValue: "null")
  public static let radiotap = Layer(rawValue: "radiotap")
  public static let ieee80211 = Layer(rawValue: "ieee802.11")
  public static let vlan = Layer(rawValue: "vlan")
  public static let llc = Layer(rawValue: "llc")
  public static let snap = Layer(rawValue: "snap")
  public static let arp = Layer(rawValue: "arp")
  public static let rarp = Layer(rawValue: "rarp")
  public static let ipv4 = Layer(rawValue: "ipv4")
  public static let ipv6 = Layer(rawValue: "ipv6")
  public static let udp = Layer(rawValue: "udp")
  public static let tcp = Layer(rawValue: "tcp")
  public static let icmp = Layer(rawValue: "icmp")
  public static let icmpv6 = Layer(rawValue: "icmpv6")
  public static let lldp = Layer(rawValue: "lldp")
  public static let eapol = Layer(rawValue: "eapol")
  public static let mpls = Layer(rawValue: "mpls")
  public static let pppoe = Layer(rawValue: "pppoe")

  /// What an EtherType announces and ``Packet`` does not read; `nil` for anything else.
  init?(unreadContentOf type: EtherType) {
    switch type {
    case .lldp: self = .lldp
    case .eapol: self = .eapol
    case .mpls: self = .mpls
    case .pppoeDiscovery, .pppoeSession: self = .pppoe
    default: return nil
    }
  }
}

extension Layer: CustomStringConvertible {
  public var description: String { rawValue }
}
