public import DHCP
public import Framing
public import LLDP

/// What a frame carries that has to do with a phone's start-up.
public enum FrameContent: Sendable {
  case dhcp(DHCPMessage)
  case lldp(LLDPDataUnit)
  case other

  public init(_ packet: Packet) {
    if packet.carriesLLDP {
      self = .lldp(LLDPDataUnit(packet.payload))
    } else if packet.carriesDHCP {
      self = .dhcp(DHCPMessage(packet.payload))
    } else {
      self = .other
    }
  }
}
