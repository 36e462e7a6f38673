public import Capture
import Wire

/// What is to be said about a capture: a story for each device.
public struct Diagnosis: Sendable {
  public let timeline: Timeline
  /// In the order of the devices' first frames.
  public let stories: [DeviceStory]

  /// The findings of all devices.
  public var findings: [Finding] { stories.flatMap(\.findings) }
}

/// Diagnoses a capture frame by frame, in bounded memory.
public struct Diagnoser: Sendable {
  private let options: DiagnosisOptions
  private var builder: TimelineBuilder

  public init(options: DiagnosisOptions = DiagnosisOptions()) {
    self.options = options
    builder = TimelineBuilder(limits: options.limits)
  }

  public mutating func observe(_ frame: CapturedFrame) {
    builder.observe(frame)
  }

  /// The diagnosis of what was observed so far.
  public var diagnosis: Diagnosis {
    let timeline = builder.result
    let network = timeline.devices.filter(\.isNetworkDevice)
      .flatMap(\.advertisements.elements)
      .sorted { $0.last.number < $1.last.number }
    return Diagnosis(
      timeline: timeline,
      stories: timeline.devices.map { DeviceStory($0, among: network, options: options) })
  }
}
