import DHCP
import DHCPv6
public import Framing
import LLDP
import Services
import Wire

extension PhoneMachine.Input {
  /// What a frame on the phone's line is to it; `nil` for a frame that does not concern it.
  ///
  /// LLDP, EAPOL, ARP and answers of DHCP and DHCPv6 servers do, each without damage that hides
  /// what it says.
  public init?(_ packet: Packet) {
    if packet.etherType == .lldp {
      self = .lldp(LLDPDataUnit(packet.payload))
      return
    }
    if packet.etherType == .eapol {
      guard let frame = try? EAPOLFrame(packet.payload) else { return nil }
      self = .eapol(frame)
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
    case .ipv6?:
      guard packet.destinationPort == 546, packet.sourcePort == 547, !packet.isFragment,
        let source = packet.source
      else { return nil }
      let message = DHCPv6Message(packet.payload)
      guard message.type == .advertise || message.type == .reply else { return nil }
      self = .dhcpv6(message, tag: packet.vlanTags.first, from: source)
    case nil:
      return nil
    }
  }
}
