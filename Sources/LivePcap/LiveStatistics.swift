/// What an interface has counted since it was opened.
public struct LiveStatistics: Hashable, Sendable {
  /// Frames that passed the filter.
  public var received = 0
  /// Frames that the kernel dropped, because the program was too slow for its ring.
  public var droppedByKernel = 0
  /// Frames that the interface or its driver dropped.
  public var droppedByInterface = 0

  public init() {}

  public static func + (left: LiveStatistics, right: LiveStatistics) -> LiveStatistics {
    var sum = left
    sum.received += right.received
    sum.droppedByKernel += right.droppedByKernel
    sum.droppedByInterface += right.droppedByInterface
    return sum
  }
}
