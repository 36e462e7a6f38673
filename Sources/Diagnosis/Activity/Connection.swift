public import Framing
import Services
public import Streams

/// One TCP connection of a device, without its contents.
public struct Connection: Sendable {
  public let id: StreamID
  public let vlan: VLANID
  /// The SYNs; of a connection that the capture joins midway, its first frame.
  public internal(set) var opening: FrameRun
  /// The capture begins after the connection did.
  public internal(set) var isJoined = false
  public internal(set) var accepted: FrameStamp?
  /// Closed by RST before it was open.
  public internal(set) var refused: FrameStamp?
  /// A router said that the server cannot be reached.
  public internal(set) var unreachable: FrameStamp?
  public internal(set) var reset: Reset?
  public internal(set) var closed: FrameStamp?
  public internal(set) var requests = 0
  /// What could be seen of TLS in it; apart, for most connections are of another kind.
  public var tls: TLSConversation? {
    if case .seen(let conversation) = security { conversation } else { nil }
  }
  var security = Security.none
  /// Segments of at least ``Connection/largeSegment`` octets that the device or its server sent again.
  public internal(set) var largeRetransmissions: FrameRun?
  public internal(set) var octetsFromClient = 0
  public internal(set) var octetsFromServer = 0

  indirect enum Security: Sendable {
    case none
    case seen(TLSConversation)
  }

  public struct Reset: Hashable, Sendable {
    public let byServer: Bool
    public let frame: FrameStamp
  }

  /// Near a full frame: what a switch that cannot pass tagged frames of full size would drop.
  static let largeSegment = 1_400

  public enum Outcome: Hashable, Sendable {
    case open
    case refused
    case unreachable
    case unanswered
  }

  public var outcome: Outcome {
    if isJoined || accepted != nil { return .open }
    if refused != nil { return .refused }
    return unreachable != nil ? .unreachable : .unanswered
  }

  public var frames: [Int] {
    (opening.numbers
      + [accepted, refused, unreachable, reset?.frame].compactMap { $0?.number }).uniqued()
  }
}
