extension Moment {
  /// ISO 8601 in UTC: `2026-11-20T08:41:07.123456Z`, nine digits only if the last three count.
  public var iso8601: String { iso8601Text.string }

  /// The same without a string.
  package var iso8601Text: ShortText {
    let second = nanoseconds.floored(by: 1_000_000_000)
    let day = second.quotient.floored(by: 86_400)
    let date = Moment.civilDate(daysSince1970: day.quotient)
    let clock = day.remainder
    let fraction = second.remainder
    let isFine = fraction % 1000 != 0
    var text = ShortText()
    text.append(date.year, width: 4, then: "-")
    text.append(date.month, width: 2, then: "-")
    text.append(date.day, width: 2, then: "T")
    text.append(clock / 3600, width: 2, then: ":")
    text.append(clock / 60 % 60, width: 2, then: ":")
    text.append(clock % 60, width: 2, then: ".")
    text.append(isFine ? fraction : fraction / 1000, width: isFine ? 9 : 6, then: "Z")
    return text
  }

  /// The proleptic Gregorian date: years are counted from March, so that the leap day is the last
  /// day of a year, in eras of 400 years (146 097 days).
  private static func civilDate(daysSince1970 days: Int64) -> (
    year: Int64, month: Int64, day: Int64
  ) {
    let era = (days + 719_468).floored(by: 146_097)
    let dayOfEra = era.remainder
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (
      year: yearOfEra + era.quotient * 400 + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }
}

extension ShortText {
  fileprivate mutating func append(_ number: Int64, width: Int, then mark: Unicode.Scalar) {
    append(number: number.magnitude, width: width)
    append(mark)
  }
}

extension Int64 {
  fileprivate func floored(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
