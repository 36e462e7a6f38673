import Wire

extension FieldValue {
  /// The set bits of `bits` by name, lowest first; `names` counts from bit 0.
  static func bits(_ bits: some FixedWidthInteger, names: [String]) -> FieldValue {
    let set = (0..<bits.bitWidth).filter { bits >> $0 & 1 == 1 }
    return .list(set.map { .word($0 < names.count ? names[$0] : "bit \($0)") })
  }
}
