import ArgumentParser
import Wire

/// Which part of a capture is looked at.
struct TimeWindow: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only frames from this time on: 2026-11-20T08:41:07Z, or 90s, 5m, 1h after the first frame.",
      valueName: "time"))
  var since: Bound?

  @Option(help: ArgumentHelp("Only frames up to this time.", valueName: "time"))
  var until: Bound?

  /// Not all frames are in.
  var isBounded: Bool { since != nil || until != nil }

  /// Frames without a time are always in.
  func contains(_ time: Moment?, from start: Moment?) -> Bool {
    guard let time, let start else { return true }
    if let since, time < since.moment(from: start) { return false }
    if let until, time > until.moment(from: start) { return false }
    return true
  }

  enum Bound: ExpressibleByArgument {
    case moment(Moment)
    case offset(Duration)

    init?(argument: String) {
      if let moment = Moment(iso8601: argument) {
        self = .moment(moment)
      } else if let offset = TimeSpan(argument: argument) {
        self = .offset(offset.duration)
      } else {
        return nil
      }
    }

    func moment(from start: Moment) -> Moment {
      switch self {
      case .moment(let moment): moment
      case .offset(let offset): start + offset
      }
    }
  }
}
