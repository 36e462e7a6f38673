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
  /// The data unit as it stands in the frame. Taken apart it takes several times the room.
  let octets: ArraySlice<UInt8>
  private var parts: Parts?

  init(
    first: FrameStamp, last: FrameStamp, sender: MACAddress, vlanTags: [VLANTag], interface: Int,
    octets: ArraySlice<UInt8>
  ) {
    self.first = first
    self.last = last
    self.sender = sender
    self.vlanTags = vlanTags
    self.interface = interface
    self.octets = octets
  }

  public var unit: LLDPDataUnit { parts?.unit ?? LLDPDataUnit(octets) }

  /// The same for those who ask often: taken apart once.
  var takenApart: ObservedLLDP {
    var copy = self
    copy.parts = Parts(unit: unit)
    return copy
  }

  private final class Parts: Sendable {
    let unit: LLDPDataUnit

    init(unit: LLDPDataUnit) {
      self.unit = unit
    }
  }
}
