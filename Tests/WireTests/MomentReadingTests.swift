import Testing
import Wire

@Suite struct MomentReadingTests {
  @Test(arguments: [
    0, 1, -1, 1_000, 1_795_164_067_123_456_000, 1_795_164_067_123_456_789, -86_400_000_000_000,
    951_782_400_000_000_000, 68_169_600_000_000_000, Int64.max, Int64.min,
  ])
  func `reads what it writes`(nanoseconds: Int64) {
    let moment = Moment(nanoseconds: nanoseconds)
    #expect(Moment(iso8601: moment.iso8601) == moment)
  }

  @Test func `every day of four years and a century's end`() {
    for day in (10_957 - 500)...(10_957 + 1_500) {
      let moment = Moment(nanoseconds: Int64(day) * 86_400_000_000_000)
      #expect(Moment(iso8601: moment.iso8601) == moment)
    }
  }

  @Test func `the fraction may be short or absent`() {
    #expect(Moment(iso8601: "1970-01-01T00:00:01Z")?.nanoseconds == 1_000_000_000)
    #expect(Moment(iso8601: "1970-01-01T00:00:00.5Z")?.nanoseconds == 500_000_000)
  }

  @Test(arguments: [
    "", "1970-01-01", "1970-01-01T00:00:00", "1970-13-01T00:00:00Z", "1970-02-29T00:00:00Z",
    "1900-02-29T00:00:00Z", "1970-01-32T00:00:00Z", "1970-01-01T24:00:00Z",
    "1970-01-01T00:60:00Z", "1970-01-01T00:00:00.Z", "1970-01-01T00:00:00.0123456789Z",
    "1970-01-01T00:00:00Zx", "+970-01-01T00:00:00Z", "2300-01-01T00:00:00Z",
    "1600-01-01T00:00:00Z",
  ])
  func `anything else is none`(text: String) {
    #expect(Moment(iso8601: text) == nil)
  }
}
