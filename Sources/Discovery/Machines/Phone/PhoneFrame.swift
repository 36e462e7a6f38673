public import DHCP
public import DHCPv6
public import Framing
public import LLDP
public import Services
import Wire

/// A frame that a phone sends.
public struct PhoneFrame: Hashable, Sendable {
  public let destination: MACAddress
  public let source: MACAddress
  /// What stands in front of it; LLDP goes without.
  public let tag: VLANTag?
  public let content: Content

  public enum Content: Hashable, Sendable {
    case lldp(LLDPDataUnit)
    case arp(ARPMessage)
    case eapol(EAPOLFrame)
    case dhcp(DHCPMessage, from: IPv4Address, to: IPv4Address)
    case dhcpv6(DHCPv6Message, from: IPv6Address, to: IPv6Address)
  }

  /// The group of the nearest bridge (IEEE 802.1AB-2016 §7.1).
  static let nearestBridge = MACAddress(lowBitsOf: 0x0180_C200_000E)

  /// The group of port access entities (IEEE 802.1X-2020 §11.1.1).
  static let accessGroup = MACAddress(lowBitsOf: 0x0180_C200_0003)

  public init(
    _ content: Content, to destination: MACAddress, from source: MACAddress, tag: VLANTag? = nil
  ) {
    self.content = content
    self.destination = destination
    self.source = source
    self.tag = tag
  }

  /// As it stands on the wire, padded, without the frame check sequence.
  public var octets: [UInt8] {
    let (type, payload): (EtherType, [UInt8]) =
      switch content {
      case .lldp(let unit): (.lldp, unit.encoded)
      case .arp(let message): (.arp, message.encoded)
      case .eapol(let frame): (.eapol, frame.encoded)
      case .dhcpv6(let message, let from, let to):
        (
          .ipv6,
          UDPDatagram.ipv6Packet(
            from: from, port: 546, to: to, port: 547, payload: message.encoded)
        )
      case .dhcp(let message, let from, let to):
        (
          .ipv4,
          UDPDatagram.ipv4Packet(
            from: from, port: 68, to: to, port: 67, payload: message.encoded)
        )
      }
    return EthernetFrame(
      to: destination, from: source, tags: [tag].compactMap(\.self), etherType: type,
      payload: payload
    ).padded().encoded
  }
}
