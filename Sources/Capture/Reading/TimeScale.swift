import Wire

/// How the time stamps of one pcapng interface count (draft-ietf-opsawg-pcapng §4.2,
/// `if_tsresol` and `if_tsoffset`).
struct TimeScale: Hashable, Sendable {
  /// What one tick is, in nanoseconds.
  private enum Tick: Hashable, Sendable {
    case nanoseconds(UInt64)
    /// The number divides.
    case partOfNanosecond(UInt64)
    /// 2^-n seconds.
    case binary(UInt8)
    /// So small that no 64-bit stamp reaches a nanosecond.
    case nothing
  }

  private let tick: Tick
  private let offset: Int128

  /// `resolution`: with the high bit, the negative power of two of a second, else of ten.
  /// `offsetSeconds` is added to every time.
  init(resolution: UInt8 = 6, offsetSeconds: Int64 = 0) {
    offset = Int128(offsetSeconds) * 1_000_000_000
    let exponent = Int(resolution & 0x7F)
    switch (resolution & 0x80 != 0, exponent) {
    case (true, _): tick = .binary(UInt8(exponent))
    case (false, ...9): tick = .nanoseconds(Self.powerOfTen(9 - exponent))
    case (false, ...28): tick = .partOfNanosecond(Self.powerOfTen(exponent - 9))
    default: tick = .nothing
    }
  }

  /// The instant, down to the nanosecond below; held at the end if a moment cannot reach it.
  func moment(_ stamp: UInt64) -> (moment: Moment, isHeld: Bool) {
    // A stamp has 64 bits and a second 30 bits of nanoseconds, so 128 bits always suffice.
    let nanoseconds: UInt128 =
      switch tick {
      case .nanoseconds(let factor): UInt128(stamp) * UInt128(factor)
      case .partOfNanosecond(let divisor): UInt128(stamp / divisor)
      case .binary(let exponent): (UInt128(stamp) * 1_000_000_000) >> UInt128(exponent)
      case .nothing: 0
      }
    let sum = Int128(nanoseconds) + offset
    let held = Int64(clamping: sum)
    return (Moment(nanoseconds: held), Int128(held) != sum)
  }

  private static func powerOfTen(_ exponent: Int) -> UInt64 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
