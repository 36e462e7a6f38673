import ArgumentParser

/// How long: a number with a unit (90s, 5m, 1h); a number alone counts seconds.
struct TimeSpan: ExpressibleByArgument {
  let duration: Duration

  init(_ duration: Duration) {
    self.duration = duration
  }

  /// As it is typed: 1800s.
  var defaultValueDescription: String { "\(duration.components.seconds)s" }

  init?(argument: String) {
    let units: [Character: Double] = ["s": 1, "m": 60, "h": 3600]
    let unit = argument.last.flatMap { units[$0] }
    guard let number = Double(unit == nil ? argument[...] : argument.dropLast()),
      number.isFinite, number >= 0, number < 1e9
    else { return nil }
    duration = .seconds(number * (unit ?? 1))
  }

  /// Holds the time for which a program sends by itself to a second at least and a day at most.
  func validate(asLimit option: String) throws {
    guard (.seconds(1) ... .seconds(86_400)).contains(duration) else {
      throw ValidationError("'\(option)': a second to a day")
    }
  }
}
