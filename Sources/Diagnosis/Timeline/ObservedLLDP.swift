public import Framing
public import LLDP

/// One content that a station advertised, and each time it did so.
///
/// Advertisements repeat every thirty seconds; only a change makes a new one.
public struct ObservedLLDP: Sendable {
  public let first: FrameStamp
  public internal(set) var last: FrameStamp
  public internal(set) var count = 1
  public let sender: MACAddress
  public let vlanTags: [VLANTag]
  /// The capture interface that heard it.
  public let interface: Int
  public let unit: LLDPDataUnit
}
