/// What an IP packet carries, as far as its header is known here.
public enum TransportLayer: Hashable, Sendable {
  case udp(UDPHeader)
  case tcp(TCPHeader)
  case icmp(ICMPHeader)
  case icmpv6(ICMPHeader)
}
