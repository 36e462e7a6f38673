/// What is to be said about a capture: a story for each device.
public struct Diagnosis: Sendable {
  public let timeline: Timeline
  /// In the order of the devices' first frames.
  public let stories: DeviceStories

  /// The findings of all devices.
  public var findings: [Finding] { stories.flatMap(\.findings) }
  /// The severity of the most severe, or `nil` if there is none.
  public var worst: Severity? { stories.worst }
}
