import Capture
import Framing
import Testing
import Wire

@testable import CaptureScenes
@testable import Diagnosis

extension Recording {
  /// What a J179 did that has an address by frame 6, announced it in frame 7 and found its router
  /// in frames 9 and 10; `tell` goes on from frame 11.
  static func activity(
    tell: (inout Phone, inout Recording) -> Void
  ) throws -> DeviceActivity {
    try activity(without: [], tell: tell)
  }

  /// The same, if the capture does not have some of the frames.
  static func activity(
    without missing: ClosedRange<Int>, tell: (inout Phone, inout Recording) -> Void
  ) throws -> DeviceActivity {
    try activity(without: Set(missing), tell: tell)
  }

  private static func activity(
    without missing: Set<Int>, tell: (inout Phone, inout Recording) -> Void
  ) throws -> DeviceActivity {
    var recording = Recording()
    recording.startPhone(.j179, tell: tell)
    return try recording.activity(without: missing)
  }

  func activity(without missing: Set<Int> = []) throws -> DeviceActivity {
    var builder = TimelineBuilder()
    for frame in frames where !missing.contains(frame.number) { builder.observe(frame) }
    let mac = Phone(.j179).mac
    return try #require(builder.result.devices.first { $0.mac == mac }).activity
  }
}
