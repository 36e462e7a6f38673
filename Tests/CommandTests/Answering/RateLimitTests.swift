import Testing
import Wire

@testable import ssonar

@Suite struct RateLimitTests {
  private let start = Moment(nanoseconds: 1_000_000_000)

  @Test func `a second's worth goes at once, and then so many a second`() {
    var limit = RateLimit(perSecond: 10)
    var taken = 0
    while limit.isOpen(at: start), taken < 100 {
      limit.take(1, at: start)
      taken += 1
    }
    #expect(taken == 10)
    #expect(!limit.isOpen(at: start + .milliseconds(99)))
    #expect(!limit.isOpen(at: start))
    #expect(limit.isOpen(at: start + .milliseconds(101)))
  }

  @Test func `what is not used is not saved for longer than a second`() {
    var limit = RateLimit(perSecond: 10)
    limit.take(1, at: start)
    let later = start + .seconds(100)
    for _ in 0..<10 {
      #expect(limit.isOpen(at: later))
      limit.take(1, at: later)
    }
    #expect(!limit.isOpen(at: later))
  }

  @Test func `nothing sent costs nothing, and no rate at all is one`() {
    var limit = RateLimit(perSecond: 0)
    limit.take(0, at: start)
    #expect(limit.isOpen(at: start))
    limit.take(1, at: start)
    #expect(!limit.isOpen(at: start))
    #expect(limit.isOpen(at: start + .milliseconds(1001)))
  }
}
