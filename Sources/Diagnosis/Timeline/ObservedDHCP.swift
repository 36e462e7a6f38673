public import DHCP
public import Framing
public import SSON

/// One DHCP message of one client, as the capture shows it.
public struct ObservedDHCP: Sendable {
  public let frame: FrameStamp
  /// Outermost first.
  public let vlanTags: [VLANTag]
  /// Whose link-layer address sent the frame: the client, a server or a relay.
  public let sender: MACAddress?
  public let message: DHCPMessage

  public init(
    frame: FrameStamp, vlanTags: [VLANTag], sender: MACAddress?, message: DHCPMessage
  ) {
    self.frame = frame
    self.vlanTags = vlanTags
    self.sender = sender
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

/// A site-specific option in a message: its text, and where in the frame each octet stands.
public struct SiteOption: Sendable {
  public let option: JoinedOption
  public let string: SiteSpecificString
  public let frame: Int

  /// Evidence for a range of the joined text; all of the option if `octets` is `nil`.
  public func evidence(_ octets: Range<Int>? = nil) -> [Evidence] {
    let ranges = octets.map { option.frameOctets(of: $0) } ?? option.pieces.map(\.octets)
    guard !ranges.isEmpty else { return [Evidence(frame: frame)] }
    return ranges.map { Evidence(frame: frame, octets: $0) }
  }
}
