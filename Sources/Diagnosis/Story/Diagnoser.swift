public import Capture
import Wire

/// Diagnoses a capture frame by frame, in bounded memory.
public struct Diagnoser: Sendable {
  private let options: DiagnosisOptions
  private var builder: TimelineBuilder

  public init(options: DiagnosisOptions = DiagnosisOptions()) {
    self.options = options
    builder = TimelineBuilder(limits: options.limits)
  }

  /// Goes on from what was observed already.
  init(options: DiagnosisOptions, builder: TimelineBuilder) {
    self.options = options
    self.builder = builder
  }

  public mutating func observe(_ frame: CapturedFrame) {
    builder.observe(frame)
  }

  /// The same for a frame that lies in a buffer: its octets are copied only if they are needed.
  package mutating func observe(_ header: FrameHeader, _ octets: Span<UInt8>) {
    builder.observe(header, octets)
  }

  /// The same for all frames of a block.
  package mutating func observe(_ block: FrameBlock, _ glances: PacketGlances) {
    builder.observe(block, glances)
  }

  /// The diagnosis of what was observed so far.
  public var diagnosis: Diagnosis {
    diagnosis(of: builder.result)
  }

  /// The diagnosis of all that was observed, in the end: what was kept for it is given up.
  public mutating func finish() -> Diagnosis {
    diagnosis(of: builder.finish())
  }

  private func diagnosis(of timeline: Timeline) -> Diagnosis {
    let ports = SwitchPorts(timeline.devices)
    let told =
      options.only.isEmpty
      ? timeline.devices : timeline.devices.filter { options.only.contains($0.mac) }
    return Diagnosis(
      timeline: timeline,
      stories: DeviceStories(StorySource(told, among: ports, options: options)))
  }
}
