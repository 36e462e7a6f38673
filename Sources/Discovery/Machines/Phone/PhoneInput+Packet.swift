import DHCP
public import Framing
import LLDP
import Wire

extension PhoneMachine.Input {
  /// What a frame on the phone's line is to it; `nil` for a frame that does not concern it.
  ///
  /// LLDP, ARP and answers of DHCP servers do, each without damage that hides what it says.
  public init?(_ packet: Packet) {
    if packet.etherType == .lldp {
      self = .lldp(LLDPDataUnit(packet.payload))
      return
    }
    switch packet.network {
    case .arp(let message)?:
      self = .arp(message, tag: packet.vlanTags.first)
    case .ipv4?:
      guard packet.destinationPort == 68, packet.sourcePort == 67, !packet.isFragment,
        let source = packet.source
      else { return nil }
      let message = DHCPMessage(packet.payload)
      guard message.header.operation == .reply else { return nil }
      self = .dhcp(message, tag: packet.vlanTags.first, from: source)
    case .ipv6?, nil:
      return nil
    }
  }
}
