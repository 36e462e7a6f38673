public import Framing

/// What a device asked a time server (RFC 5905), and whether it answered.
public struct TimeQuery: Hashable, Sendable {
  public let server: IPAddress
  public let vlan: VLANID
  public internal(set) var asked: FrameRun
  public internal(set) var answered: FrameStamp?
}
