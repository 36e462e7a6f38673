import Testing
import Wire

@testable import Capture

@Suite struct TimeScaleTests {
  /// Resolution octet, stamp, nanoseconds.
  static let exact: [(UInt8, UInt64, Int64)] = [
    (3, 1_700_000_000_123, 1_700_000_000_123_000_000),
    (6, 1_700_000_000_123_456, 1_700_000_000_123_456_000),
    (9, 1_700_000_000_123_456_789, 1_700_000_000_123_456_789),
    (12, 18_446_744_073_709_551_615, 18_446_744_073_709_551),
    (0, 1_700_000_000, 1_700_000_000_000_000_000),
    (28, .max, 1),  // 10^19 stamps are a nanosecond
    (29, .max, 0),
    (127, .max, 0),
    (0x8A, 1024, 1_000_000_000),  // 2^-10
    (0x8A, 1, 976_562),  // 976 562.5 ns, rounded down
    (0x9E, 1 << 30, 1_000_000_000),  // 2^-30
    (0x9E, (1_700_000_000 << 30) + (1 << 29), 1_700_000_000_500_000_000),
    (0x80, 5, 5_000_000_000),
    (0xC0, .max, 999_999_999),  // 2^-64: just under a second
    (0xFF, .max, 0),
  ]

  @Test(arguments: exact)
  func `B-29: counts in powers of ten and of two`(
    resolution: UInt8, stamp: UInt64, nanoseconds: Int64
  ) {
    let (moment, isHeld) = TimeScale(resolution: resolution).moment(stamp)
    #expect(moment == Moment(nanoseconds: nanoseconds))
    #expect(!isHeld)
  }

  @Test func `adds an offset in seconds of either sign`() {
    let later = TimeScale(resolution: 9, offsetSeconds: 1_700_000_000)
    #expect(later.moment(5).moment == Moment(nanoseconds: 1_700_000_000_000_000_005))
    let earlier = TimeScale(resolution: 6, offsetSeconds: -2)
    #expect(earlier.moment(1_500_000).moment == Moment(nanoseconds: -500_000_000))
  }

  @Test(
    arguments: [
      (0, 0, UInt64.max, Int64.max), (9, 0, .max, .max), (6, .min, 0, .min), (6, .max, 0, .max),
      (0, -1, .max, .max), (0x80, .max, .max, .max), (127, .min, .max, .min),
    ] as [(UInt8, Int64, UInt64, Int64)])
  func `holds at the ends of what a moment can say`(
    resolution: UInt8, offset: Int64, stamp: UInt64, nanoseconds: Int64
  ) {
    let result = TimeScale(resolution: resolution, offsetSeconds: offset).moment(stamp)
    #expect(result.moment == Moment(nanoseconds: nanoseconds))
    #expect(result.isHeld)
  }
}
