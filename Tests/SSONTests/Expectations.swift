import SSON
import Wire

extension SiteSpecificString {
  /// What deviates and where, in order.
  var kinds: [SSONDeviation.Kind] { deviations.map(\.kind) }

  /// Names and values as they can be shown.
  var pairs: [String] {
    assignments.map { "\($0.name.printable)=\($0.value.printable)" }
  }

  /// The reason why the value of `name` is not what it should be; `nil` if there is none.
  func reason(_ name: SSONName) -> SSONValueError.Reason? {
    if case .failure(let error)? = self[name]?.typedValue { error.reason } else { nil }
  }

  /// The elements of the list of `name`.
  func list(_ name: SSONName) -> [String]? {
    self[name]?.elements.map(\.printable)
  }
}

extension SSONDeviation {
  /// A shorter way to say one.
  static func at(_ octets: Range<Int>, _ kind: Kind) -> SSONDeviation {
    SSONDeviation(kind, octets: octets)
  }
}

/// A small generator with a seed (SplitMix64), so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
