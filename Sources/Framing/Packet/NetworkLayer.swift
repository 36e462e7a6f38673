/// What a frame carries in place of a network layer.
public enum NetworkLayer: Hashable, Sendable {
  /// ARP, or reverse ARP in the same form.
  case arp(ARPMessage)
  case ipv4(IPv4Header)
  case ipv6(IPv6Header)
}
