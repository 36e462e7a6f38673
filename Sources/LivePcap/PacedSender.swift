import Wire

/// Sends frames at set times and keeps account of how far off each was.
///
/// Times are absolute: a frame that was late does not make the next one later. The last moment
/// before a frame is waited for without sleeping, because a sleeper wakes late.
public struct PacedSender: ~Copyable {
  /// How exact the times were.
  public struct Account: Hashable, Sendable {
    public var frames = 0
    public var octets = 0
    /// From the first frame to the last.
    public var elapsed = Duration.zero
    /// How far from their times frames were sent, earliest quantile first; `nil` without a pace.
    public var median: Duration?
    public var percentile99: Duration?
    public var maximum: Duration?
  }

  /// Waited for without sleeping.
  private static let alertness = Duration.microseconds(150)
  /// A sleep is not longer, so that a signal is heard in time.
  private static let nap = Duration.milliseconds(50)
  /// Errors are kept of so many frames; of more, every so-manieth.
  private static let mostErrors = 1 << 20

  private let link: LiveLink
  private var start: ContinuousClock.Instant?
  private var last: ContinuousClock.Instant?
  private var errors: [Int64] = []
  private var stride = 1
  private var paced = 0
  private var worst: Int64 = 0
  private var account = Account()

  public init(_ link: LiveLink) {
    self.link = link
  }

  /// Sends a frame `offset` after the first one; at once without an offset.
  ///
  /// Returns `false`, and sends nothing, if `shouldStop` says so while it waits.
  public mutating func send(
    _ octets: [UInt8], after offset: Duration?, unless shouldStop: () -> Bool
  ) throws(LiveError) -> Bool {
    let begin = start ?? .now
    start = begin
    if let offset {
      guard wait(until: begin + offset, unless: shouldStop) else { return false }
      note(ContinuousClock.now - (begin + offset))
    } else if shouldStop() {
      return false
    }
    try link.send(octets)
    last = .now
    account.frames += 1
    account.octets += octets.count
    return true
  }

  /// What was sent so far.
  public var result: Account {
    var account = account
    if let start, let last { account.elapsed = last - start }
    guard !errors.isEmpty else { return account }
    let sorted = errors.sorted()
    account.median = .nanoseconds(sorted[sorted.count / 2])
    account.percentile99 = .nanoseconds(sorted[min(sorted.count - 1, sorted.count * 99 / 100)])
    account.maximum = .nanoseconds(worst)
    return account
  }

  private mutating func note(_ error: Duration) {
    let nanoseconds = max(0, error.wholeNanoseconds)
    worst = max(worst, nanoseconds)
    if paced % stride == 0 { errors.append(nanoseconds) }
    paced += 1
    if errors.count >= Self.mostErrors {
      errors = errors.indices.filter { $0 % 2 == 0 }.map { errors[$0] }
      stride *= 2
    }
  }

  private func wait(
    until deadline: ContinuousClock.Instant, unless shouldStop: () -> Bool
  ) -> Bool {
    while true {
      let rest = deadline - .now
      guard rest > .zero else { return !shouldStop() }
      guard rest > Self.alertness else { continue }
      if shouldStop() { return false }
      Readiness.pause(min(rest - Self.alertness, Self.nap))
    }
  }
}

@available(*, unavailable)
extension PacedSender: Sendable {}
