public import Wire

/// Something that a phone waits for, and when its waiting becomes worth a line.
public struct Wait: Hashable, Sendable {
  /// The frames that wait for an answer.
  public let frames: [FrameStamp]
  public let due: Moment
  public let message: String
  /// One line is enough for each.
  let key: String

  /// Answers come within seconds; a phone has asked several times by then.
  static let patience = Duration.seconds(10)
}
