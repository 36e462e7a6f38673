import Capture
import DHCP
import Framing
import Wire

/// Frames as a capture at the phone's switch port holds them, with a clock that moves on.
struct Recording {
  /// 2026-01-05T08:00:00Z.
  static let start = Moment(nanoseconds: 1_767_600_000 * 1_000_000_000)

  private(set) var frames: [CapturedFrame] = []
  private(set) var now = start
  /// The capture interface of the frames to come.
  var interface = 0

  mutating func wait(_ duration: Duration) {
    now = now + duration
  }

  /// Records a frame as it is on the wire, padded to sixty octets.
  mutating func record(_ frame: EthernetFrame) {
    record(octets: frame.padded().encoded)
  }

  /// Records octets that need not be a frame.
  mutating func record(octets: [UInt8], linkType: LinkType = .ethernet) {
    frames.append(
      CapturedFrame(
        number: frames.count + 1, time: now, interface: interface, linkType: linkType,
        bytes: octets))
    wait(.microseconds(400))
  }
}
