public import CDP
public import DHCP
public import DHCPv6
public import Framing
public import LLDP

/// What a frame carries that has to do with a phone's start-up.
public enum FrameContent: Sendable {
  case dhcp(DHCPMessage)
  case dhcpv6(DHCPv6Message)
  case lldp(LLDPDataUnit)
  case cdp(CDPMessage)
  case other

  /// Whether a frame may hold any of it, as far as a glance tells: what is told by ports and types.
  package static func mayBeIn(_ glance: PacketGlance) -> Bool {
    switch glance.content {
    case .unclear: true
    case .closed: glance.etherType == .lldp
    case .udp: [glance.sourcePort, glance.destinationPort].contains { isPort($0) }
    case .arp, .tcp, .control: false
    }
  }

  /// Of DHCP and DHCPv6.
  private static func isPort(_ port: UInt16) -> Bool {
    port == 67 || port == 68 || port == 546 || port == 547
  }

  public init(_ packet: Packet) {
    if packet.carriesLLDP {
      self = .lldp(LLDPDataUnit(packet.payload))
    } else if packet.carriesDHCP {
      self = .dhcp(DHCPMessage(packet.payload))
    } else if packet.carriesCDP {
      self = .cdp(CDPMessage(packet.payload))
    } else if packet.carriesDHCPv6 {
      self = .dhcpv6(DHCPv6Message(packet.payload))
    } else {
      self = .other
    }
  }
}
