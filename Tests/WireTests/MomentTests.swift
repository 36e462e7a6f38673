import Testing
import Wire

@Suite struct MomentTests {
  @Test func `durations move a moment`() {
    let moment = Moment.epoch + .seconds(90) + .nanoseconds(5)
    #expect(moment.nanoseconds == 90_000_000_005)
    #expect(moment + .milliseconds(-90_000) == Moment(nanoseconds: 5))
    #expect(moment - .epoch == .nanoseconds(90_000_000_005))
    #expect(.epoch - moment == .nanoseconds(-90_000_000_005))
    #expect(Moment.epoch < moment)
  }

  @Test func `a sum stops at the ends`() {
    let last = Moment(nanoseconds: .max)
    let first = Moment(nanoseconds: .min)
    #expect(last + .nanoseconds(1) == last)
    #expect(first + .nanoseconds(-1) == first)
    #expect(Moment.epoch + .seconds(Int64.max) == last)
    #expect(Moment.epoch + .seconds(Int64.min) == first)
    #expect(last + .nanoseconds(-1) < last)
  }

  @Test func `a difference stops at the ends`() {
    let last = Moment(nanoseconds: .max)
    let first = Moment(nanoseconds: .min)
    #expect(last - first == .nanoseconds(Int64.max))
    #expect(first - last == .nanoseconds(Int64.min))
    #expect(last - last == .zero)
    #expect(first - first == .zero)
  }

  @Test(
    arguments: [
      (.zero, 0), (.seconds(-1), -1_000_000_000), (.milliseconds(-1500), -1_500_000_000),
      (.nanoseconds(Int64.max), .max), (.nanoseconds(Int64.min), .min),
      (.seconds(Int64.max), .max), (.seconds(Int64.min), .min),
      (Duration(secondsComponent: 0, attosecondsComponent: 999_999_999), 0),
    ] as [(Duration, Int64)])
  func `a duration in whole nanoseconds stays in 64 bits`(duration: Duration, expected: Int64) {
    #expect(duration.wholeNanoseconds == expected)
  }

  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00.000000Z"),
      (1, "1970-01-01T00:00:00.000000001Z"),
      (1_000, "1970-01-01T00:00:00.000001Z"),
      (-1, "1969-12-31T23:59:59.999999999Z"),
      (-1_000_000_000, "1969-12-31T23:59:59.000000Z"),
      (951_782_400_000_000_000, "2000-02-29T00:00:00.000000Z"),
      (951_868_799_123_456_000, "2000-02-29T23:59:59.123456Z"),
      (951_868_800_000_000_000, "2000-03-01T00:00:00.000000Z"),
      (1_709_251_199_000_000_000, "2024-02-29T23:59:59.000000Z"),
      (1_735_689_599_999_999_999, "2024-12-31T23:59:59.999999999Z"),
      // 1900 and 2100 have no leap day.
      (-2_203_891_201_000_000_000, "1900-02-28T23:59:59.000000Z"),
      (-2_203_891_200_000_000_000, "1900-03-01T00:00:00.000000Z"),
      (4_107_542_399_000_000_000, "2100-02-28T23:59:59.000000Z"),
      (4_107_542_400_000_000_000, "2100-03-01T00:00:00.000000Z"),
      (.max, "2262-04-11T23:47:16.854775807Z"),
      (.min, "1677-09-21T00:12:43.145224192Z"),
    ] as [(Int64, String)])
  func `ISO 8601 in UTC`(nanoseconds: Int64, text: String) {
    #expect(Moment(nanoseconds: nanoseconds).iso8601 == text)
  }
}
