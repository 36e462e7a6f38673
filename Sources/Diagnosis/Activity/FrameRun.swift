import Wire

/// Frames that say the same thing again: a question and its repetitions.
public struct FrameRun: Hashable, Sendable {
  /// The first ones and the newest; what lies between is only counted.
  public private(set) var frames: [FrameStamp]
  public private(set) var count = 1

  /// More would only lengthen a list of evidence.
  private static let limit = 12

  public init(_ first: FrameStamp) {
    frames = [first]
  }

  public mutating func append(_ frame: FrameStamp) {
    count += 1
    if frames.count == Self.limit { frames.removeLast() }
    frames.append(frame)
  }

  public var first: FrameStamp { frames[0] }
  public var last: FrameStamp { frames[frames.count - 1] }
  public var numbers: [Int] { frames.map(\.number) }

  /// From the first to the last, if the capture has times.
  public var duration: Duration? { last.since(first) }
}
