import Wire

/// So many in a second and no more, evenly: what was not used of a second may be used at once.
struct RateLimit {
  private let interval: Duration
  /// When all that was taken would have been sent evenly.
  private var paidUntil: Moment?

  init(perSecond: Int) {
    interval = .seconds(1) / max(perSecond, 1)
  }

  func isOpen(at now: Moment) -> Bool {
    paidUntil.map { $0 + interval - now <= .seconds(1) } ?? true
  }

  mutating func take(_ count: Int, at now: Moment) {
    guard count > 0 else { return }
    paidUntil = max(paidUntil ?? now, now) + interval * count
  }
}
