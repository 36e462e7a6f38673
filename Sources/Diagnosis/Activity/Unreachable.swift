public import Framing

/// An ICMP message that says that what a device sent did not arrive (RFC 792, RFC 4443).
public struct Unreachable: Hashable, Sendable {
  public let from: IPAddress
  public let destination: IPAddress
  public let destinationPort: UInt16?
  /// "port unreachable", "host unreachable", "administratively prohibited".
  public let reason: String
  public internal(set) var frames: FrameRun
}
