public import Wire

/// Seconds since 1900 in 32 bits, and their fraction in 32 more (RFC 5905 §6).
public struct NTPTimestamp: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt64
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Seconds from 1900 to 1970.
  private static let secondsTo1970: Int64 = 2_208_988_800

  /// `nil` for zero, which says that the time is not known. The seconds overflow in 2036: with the
  /// first bit clear they count from there (RFC 4330 §3).
  public var moment: Moment? {
    if rawValue == 0 { return nil }
    let seconds = Int64(rawValue >> 32)
    let era: Int64 = seconds < 1 << 31 ? 1 << 32 : 0
    let nanoseconds = Int64(((rawValue & 0xFFFF_FFFF) * 1_000_000_000) >> 32)
    return Moment(
      nanoseconds: (seconds + era - Self.secondsTo1970) * 1_000_000_000 + nanoseconds)
  }
}
