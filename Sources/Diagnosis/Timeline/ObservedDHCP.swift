public import DHCP
public import Framing
import SSON

/// One DHCP message of one client, as the capture shows it.
public struct ObservedDHCP: Sendable {
  public let frame: FrameStamp
  /// Outermost first.
  public let vlanTags: [VLANTag]
  /// Whose link-layer address sent the frame: the client, a server or a relay.
  public let sender: MACAddress?
  /// The frame ran between a relay agent and a server: its VLAN is not the client's.
  public let isRelayed: Bool
  public let message: DHCPMessage

  public init(
    frame: FrameStamp, vlanTags: [VLANTag], sender: MACAddress?, isRelayed: Bool = false,
    message: DHCPMessage
  ) {
    self.frame = frame
    self.vlanTags = vlanTags
    self.sender = sender
    self.isRelayed = isRelayed
    self.message = message
  }

  public var type: DHCPMessageType? { message.messageType }

  /// The VLAN of the frame; 0 if it was untagged or carried a priority tag only.
  public var vlan: VLANID { vlanTags.last?.id ?? .none }

  /// The site-specific option of this number, if the message carries it.
  public func siteOption(_ code: UInt8) -> SiteOption? {
    message.joinedOption(DHCPOptionCode(rawValue: code)).map {
      SiteOption(option: $0, string: SiteSpecificString($0.value), frame: frame.number)
    }
  }
}
