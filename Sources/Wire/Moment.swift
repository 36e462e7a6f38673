/// An instant: nanoseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
///
/// Sixty-four bits reach from 1677 to 2262; arithmetic stops at these ends.
public struct Moment: Hashable, Comparable, Sendable {
  public let nanoseconds: Int64

  public init(nanoseconds: Int64) {
    self.nanoseconds = nanoseconds
  }

  public static let epoch = Moment(nanoseconds: 0)

  public static func < (left: Moment, right: Moment) -> Bool {
    left.nanoseconds < right.nanoseconds
  }

  public static func + (moment: Moment, duration: Duration) -> Moment {
    let (sum, overflow) = moment.nanoseconds.addingReportingOverflow(duration.wholeNanoseconds)
    if overflow {
      return Moment(nanoseconds: duration < .zero ? .min : .max)
    }
    return Moment(nanoseconds: sum)
  }

  public static func - (left: Moment, right: Moment) -> Duration {
    let (difference, overflow) = left.nanoseconds.subtractingReportingOverflow(right.nanoseconds)
    if overflow { return .nanoseconds(left > right ? Int64.max : .min) }
    return .nanoseconds(difference)
  }
}

extension Duration {
  /// The duration in nanoseconds, held at the ends of 64 bits.
  public var wholeNanoseconds: Int64 {
    let (seconds, attoseconds) = components
    let (nanoseconds, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, overflowOfSum) = nanoseconds.addingReportingOverflow(attoseconds / 1_000_000_000)
    return overflow || overflowOfSum ? (seconds < 0 ? .min : .max) : sum
  }
}
