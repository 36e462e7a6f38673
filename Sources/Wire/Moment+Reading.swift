extension Moment {
  /// Reads what ``iso8601`` writes; the fraction may be absent or have one to nine digits.
  ///
  /// Returns `nil` for anything else, a date that the calendar does not have, and an instant that
  /// 64 bits do not reach.
  public init?(iso8601 text: String) {
    var rest = Substring(text)
    func take(_ mark: Character) -> Bool {
      guard rest.first == mark else { return false }
      rest.removeFirst()
      return true
    }
    func number(_ digits: ClosedRange<Int>) -> (value: Int64, digits: Int)? {
      let run = rest.prefix { $0.isASCII && $0.isNumber }
      guard digits.contains(run.count), let value = Int64(run) else { return nil }
      rest = rest[run.endIndex...]
      return (value, run.count)
    }
    guard let year = number(4...4)?.value, take("-"), let month = number(2...2)?.value,
      take("-"), let day = number(2...2)?.value, take("T"), let hour = number(2...2)?.value,
      take(":"), let minute = number(2...2)?.value, take(":"),
      let second = number(2...2)?.value, hour < 24, minute < 60, second < 60,
      let days = Moment.days(year: year, month: month, day: day)
    else { return nil }
    var fraction: Int64 = 0
    if take(".") {
      guard let digits = number(1...9) else { return nil }
      fraction = (digits.digits..<9).reduce(digits.value) { value, _ in value * 10 }
    }
    guard take("Z"), rest.isEmpty else { return nil }
    let seconds = days * 86_400 + hour * 3600 + minute * 60 + second
    let nanoseconds = Int128(seconds) * 1_000_000_000 + Int128(fraction)
    guard let exact = Int64(exactly: nanoseconds) else { return nil }
    self.init(nanoseconds: exact)
  }

  /// Days since 1970-01-01 in the proleptic Gregorian calendar: years are counted from March, in
  /// eras of 400 years, as in ``iso8601``.
  private static func days(year: Int64, month: Int64, day: Int64) -> Int64? {
    let lengths: [Int64] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...12).contains(month), (1...lengths[Int(month) - 1]).contains(day) else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    if month == 2, day == 29, !isLeap { return nil }
    let yearFromMarch = month > 2 ? year : year - 1
    let era = yearFromMarch >= 0 ? yearFromMarch / 400 : (yearFromMarch - 399) / 400
    let yearOfEra = yearFromMarch - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
