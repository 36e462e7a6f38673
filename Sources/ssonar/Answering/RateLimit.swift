import Wire

/// So many in a second and no more, evenly: what was not used of a second may be used at once.
struct RateLimit {
  /// Nanoseconds, because it is asked for every frame.
  private let interval: Int64
  /// When all that was taken would have been sent evenly.
  private var paidUntil: Int64?

  private static let second: Int64 = 1_000_000_000

  init(perSecond: Int) {
    interval = Self.second / Int64(max(perSecond, 1))
  }

  func isOpen(at now: Moment) -> Bool {
    guard let paidUntil else { return true }
    return paidUntil &+ interval &- now.nanoseconds <= Self.second
  }

  mutating func take(_ count: Int, at now: Moment) {
    guard count > 0 else { return }
    paidUntil = max(paidUntil ?? now.nanoseconds, now.nanoseconds) &+ interval &* Int64(count)
  }
}
