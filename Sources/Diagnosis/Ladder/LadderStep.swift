public import Framing

/// A frame on its way from one party to another, and those that repeat it.
public struct LadderStep: Sendable {
  /// The frame, then those of its repetitions that are known by number.
  public private(set) var frames: [FrameStamp]
  public let kind: Kind
  public let from: LadderParty
  public let to: LadderParty
  /// It was not sent to ``to`` alone: a broadcast that `to` answered, or should have.
  public let isBroadcast: Bool
  /// Outermost first.
  public let vlanTags: [VLANTag]
  /// What the frame is, in a word or two: "DISCOVER".
  public let summary: String
  /// What it says, in a line; `nil` if there is nothing to add.
  public let detail: String?
  /// How often it was seen in a row.
  public private(set) var repetitions: Int

  /// What a frame is about.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case eapol = "EAPOL"
    case lldp = "LLDP"
    case cdp = "CDP"
    case dhcp = "DHCP"
    case dhcpv6 = "DHCPv6"
    case arp = "ARP"
    case icmp = "ICMP"
    case dns = "DNS"
    case ntp = "NTP"
    case tcp = "TCP"
    case tls = "TLS"
    case http = "HTTP"
    case tftp = "TFTP"
    case sip = "SIP"
    case ras = "RAS"
    case other
  }

  /// A step of at least one frame; `repetitions` if there were more than `frames` tells of.
  public init(
    _ frame: FrameStamp, last: FrameStamp? = nil, repetitions: Int = 1, _ kind: Kind,
    from: LadderParty, to: LadderParty, isBroadcast: Bool = false, vlanTags: [VLANTag] = [],
    summary: String, detail: String? = nil
  ) {
    frames = [frame] + [last].compactMap(\.self).filter { $0 != frame }
    self.kind = kind
    self.from = from
    self.to = to
    self.isBroadcast = isBroadcast
    self.vlanTags = vlanTags
    self.summary = summary
    self.detail = detail
    self.repetitions = max(repetitions, frames.count)
  }

  public var frame: FrameStamp { frames[0] }
  public var last: FrameStamp { frames[frames.count - 1] }

  /// The innermost VLAN; 0 if the frame was untagged or carried a priority tag only.
  public var vlan: VLANID { vlanTags.last?.id ?? .none }

  /// Takes the next step in as a repetition, if it says the same again.
  mutating func absorb(_ next: LadderStep) -> Bool {
    guard kind == next.kind, from == next.from, to == next.to, vlanTags == next.vlanTags,
      isBroadcast == next.isBroadcast, summary == next.summary, detail == next.detail
    else { return false }
    frames += next.frames
    repetitions += next.repetitions
    return true
  }
}
