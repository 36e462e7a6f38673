public import Wire

/// Which frame something was seen in, and when.
public struct FrameStamp: Hashable, Sendable {
  /// As an analyser shows it, from 1.
  public let number: Int
  /// `nil` if the capture recorded no time for it.
  public let time: Moment?

  public init(_ number: Int, at time: Moment? = nil) {
    self.number = number
    self.time = time
  }

  /// How long after `earlier` this was, if both times are known.
  public func since(_ earlier: FrameStamp) -> Duration? {
    guard let time, let start = earlier.time else { return nil }
    return time - start
  }
}
