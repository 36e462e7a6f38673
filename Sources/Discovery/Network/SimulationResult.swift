import Wire

/// What a simulated network came to.
public struct SimulationResult: Sendable {
  /// In the order of the phones.
  public let phones: [RunResult]
  /// From link to registration, in the order of the phones; `nil` for one that came to none.
  public let waits: [Duration?]
  /// From the first link to the end.
  public let duration: Duration
  /// Frames that phones sent, with those that got lost.
  public let framesOfPhones: Int
  public let framesOfNetwork: Int
  public let lostFrames: Int
  /// DISCOVERs that reached the servers, by second since the first link.
  public let discovers: [Int]

  public var registered: Int { waits.count { $0 != nil } }
  /// Of those that got there.
  public var longestWait: Duration? { waits.compactMap(\.self).max() }
  public var discoverCount: Int { discovers.reduce(0, +) }
  /// In the busiest second.
  public var mostDiscoversASecond: Int { discovers.max() ?? 0 }
}
