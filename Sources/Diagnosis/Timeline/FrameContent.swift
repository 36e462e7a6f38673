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
