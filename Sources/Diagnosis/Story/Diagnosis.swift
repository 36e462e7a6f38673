/// What is to be said about a capture: a story for each device.
public struct Diagnosis: Sendable {
  public let timeline: Timeline
  /// In the order of the devices' first frames.
  public let stories: [DeviceStory]

  /// The findings of all devices.
  public var findings: [Finding] { stories.flatMap(\.findings) }
}
