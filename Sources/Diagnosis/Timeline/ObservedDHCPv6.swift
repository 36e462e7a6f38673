public import DHCPv6
public import Framing

/// One DHCPv6 message of one client, as the capture shows it.
public struct ObservedDHCPv6: Sendable {
  public let frame: FrameStamp
  /// Outermost first.
  public let vlanTags: [VLANTag]
  /// Whose link-layer address sent the frame: the client, a server or a relay.
  public let sender: MACAddress?
  public let message: DHCPv6Message

  /// The VLAN of the frame; 0 if it was untagged or carried a priority tag only.
  public var vlan: VLANID { vlanTags.last?.id ?? .none }

  /// A client sent it.
  public var isFromClient: Bool {
    let ofServers: [DHCPv6MessageType?] = [.advertise, .reply, .reconfigure]
    return !ofServers.contains(message.type)
  }
}
