public import Capture

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

  /// The diagnosis of what was observed so far.
  public var diagnosis: Diagnosis {
    let timeline = builder.result
    let ports = SwitchPorts(timeline.devices.filter(\.isNetworkDevice))
    let told = timeline.devices.filter { options.only.isEmpty || options.only.contains($0.mac) }
    return Diagnosis(
      timeline: timeline,
      stories: told.map { DeviceStory($0, among: ports, options: options) })
  }
}
