import DHCP
import DHCPv6
import Framing
import LLDP
import Services
public import Wire

/// Something that happened in a run, and when.
public struct RunEntry: Sendable {
  public let time: Moment
  public let event: Event

  public enum Event: Sendable {
    case heard(PhoneMachine.Input)
    case did(PhoneMachine.Action)
    /// Why the world answers as it does, or that it does not.
    case note(String)
  }

  public init(_ time: Moment, _ event: Event) {
    self.time = time
    self.event = event
  }
}

extension RunEntry {
  /// The frame that was sent or heard, as it would stand on the wire; `nil` if there is none.
  public var frame: [UInt8]? {
    switch event {
    case .did(.send(let frame)): frame.octets
    case .heard(.lldp(let unit)):
      EthernetFrame(
        to: PhoneFrame.nearestBridge, from: Self.bridge, tags: [], etherType: .lldp,
        payload: unit.encoded
      ).padded().encoded
    case .heard(.dhcpv6(let message, let tag, let mac)):
      Self.dhcpv6(message, tag, from: mac)
    case .heard(.eapol(let frame)):
      EthernetFrame(
        to: PhoneFrame.accessGroup, from: Self.bridge, tags: [], etherType: .eapol,
        payload: frame.encoded
      ).padded().encoded
    case .heard(.dhcp(let message, let tag, let mac)):
      Self.dhcp(message, tag, from: mac)
    case .heard(.arp(let message, let tag)):
      EthernetFrame(
        to: message.targetMAC ?? .broadcast, from: message.senderMAC ?? Self.bridge,
        tags: [tag].compactMap(\.self), etherType: .arp, payload: message.encoded
      ).padded().encoded
    default: nil
    }
  }

  /// A bridge that nobody named, locally administered.
  private static let bridge = MACAddress(lowBitsOf: 0x0200_5E00_0001)

  /// To the address that the client's identifier leads to.
  private static func dhcpv6(
    _ message: DHCPv6Message, _ tag: VLANTag?, from mac: MACAddress
  ) -> [UInt8] {
    let client = message.value(of: .clientID, as: DHCPv6UniqueIdentifier.self)?.mac ?? bridge
    let packet = UDPDatagram.ipv6Packet(
      from: mac.linkLocal, port: 547, to: client.linkLocal, port: 546, payload: message.encoded)
    return EthernetFrame(
      to: client, from: mac, tags: [tag].compactMap(\.self), etherType: .ipv6, payload: packet
    ).padded().encoded
  }

  /// An answer as servers send it to clients without an address: RFC 2131 §4.1.
  private static func dhcp(
    _ message: DHCPMessage, _ tag: VLANTag?, from mac: MACAddress
  ) -> [UInt8] {
    let your = message.header.yourAddress ?? .any
    let isBroadcast =
      message.header.flags?.isBroadcast == true || your == .any || message.messageType == .nak
    let packet = UDPDatagram.ipv4Packet(
      from: message.serverIdentifier ?? .any, port: 67,
      to: isBroadcast ? .broadcast : your, port: 68, payload: message.encoded)
    return EthernetFrame(
      to: isBroadcast ? .broadcast : message.clientMAC ?? .broadcast, from: mac,
      tags: [tag].compactMap(\.self), etherType: .ipv4, payload: packet
    ).padded().encoded
  }
}
