/// Which frames an interface hands on: an expression of libpcap (pcap-filter(7)).
public struct CaptureFilter: Hashable, Sendable {
  /// About untagged frames.
  public let expression: String
  /// The same for links without Ethernet addresses, such as Linux's "any".
  let elsewhere: String

  /// A filter of one's own. It must be written about untagged frames: ``taggedToo`` sees to tags.
  public init(_ expression: String) {
    self.expression = expression
    elsewhere = expression
  }

  private init(_ terms: [String]) {
    expression = terms.joined(separator: " or ")
    elsewhere = terms.filter { !$0.hasPrefix("ether dst") }.joined(separator: " or ")
  }

  /// What phones need to start up, and what ``Diagnosis`` looks at: LLDP and its relatives, 802.1X,
  /// ARP, DHCP, DNS, time, file transfers and calls.
  ///
  /// Whatever a phone says on other ports is left out; `ports` adds a file server's.
  public static func provisioning(ports: [UInt16] = []) -> CaptureFilter {
    let terms =
      Self.links + Self.control
      + (Self.udpPorts.map { "udp port \($0)" })
      + ((Self.tcpPorts + ports.map(Int.init)).map { "tcp port \($0)" })
    return CaptureFilter(terms)
  }

  /// LLDP (IEEE 802.1AB), EAPOL (IEEE 802.1X), CDP, EDP and SONMP by their group addresses, ARP.
  private static let links = [
    "ether proto 0x88cc", "ether proto 0x888e", "ether dst 01:00:0c:cc:cc:cc",
    "ether dst 00:e0:2b:00:00:00", "ether dst 01:00:81:00:01:00", "ether dst 01:00:81:00:01:01",
    "arp",
  ]
  /// What routers say of a phone's packets, and neighbour discovery.
  private static let control = ["icmp", "icmp6"]
  /// DNS, DHCP, TFTP, NTP, DHCPv6, RAS, SIP.
  private static let udpPorts = [53, 67, 68, 69, 123, 546, 547, 1719, 5060]
  /// DNS, the usual and the maker's ports of file servers, H.225, SIP without and with TLS.
  private static let tcpPorts = [53, 80, 411, 443, 1720, 5060, 5061, 8080, 8411, 8443]

  /// The same frames with no, one or two VLAN tags.
  ///
  /// `vlan` shifts all that stands behind it by one tag, so the untagged form must come first. On a
  /// live interface the kernel has taken the outer tag away already, and libpcap knows; in a file
  /// the same text means the tag in the frame.
  public var taggedToo: String {
    let e = expression
    return "(\(e)) or (vlan and ((\(e)) or (vlan and (\(e)))))"
  }
}
