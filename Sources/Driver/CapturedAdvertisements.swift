import Diagnosis
import LLDP
import Wire

/// What the phone's switch port advertised, when, and what it may be taken to go on with.
struct CapturedAdvertisements: Sendable {
  private let contents: [ObservedLLDP]
  /// IEEE 802.1AB-2016 §9.2.5.7: msgTxInterval, where the capture holds one only.
  private static let usualInterval = Duration.seconds(30)
  private static let shortest = Duration.milliseconds(100)

  init(_ contents: [ObservedLLDP]) {
    self.contents = contents.filter { $0.first.time != nil }
  }

  var first: Moment? { contents.compactMap(\.first.time).min() }

  /// The next advertisement after `moment`.
  ///
  /// A content is repeated until the next one takes its place; a shutdown is not.
  func next(
    after moment: Moment?, from start: Moment
  ) -> (at: Moment, unit: LLDPDataUnit)? {
    for (index, content) in contents.enumerated() {
      guard let first = content.first.time else { continue }
      let following = contents.indices.contains(index + 1) ? contents[index + 1].first.time : nil
      guard let moment else { return (max(first, start), content.unit) }
      if first > moment { return (first, content.unit) }
      guard content.unit.timeToLive != 0 else { continue }
      let interval = interval(of: content)
      // Whole nanoseconds: a rounded quotient could give the same moment for ever.
      let passed = (moment - first).wholeNanoseconds / interval.wholeNanoseconds
      let time = first + .nanoseconds((passed + 1) * interval.wholeNanoseconds)
      if let following, time >= following { continue }
      return (time, content.unit)
    }
    return nil
  }

  private func interval(of content: ObservedLLDP) -> Duration {
    guard content.count > 1, let passed = content.last.since(content.first) else {
      return Self.usualInterval
    }
    return max(passed / (content.count - 1), Self.shortest)
  }
}
