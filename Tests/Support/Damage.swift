extension [UInt8] {
  /// Every shorter beginning, from nothing to all but the last octet.
  public var cuts: [[UInt8]] {
    indices.map { Array(self[..<$0]) }
  }

  /// A copy for each bit, with that bit turned over.
  public var bitFlips: [[UInt8]] {
    indices.flatMap { index in
      (0..<8).map { bit in
        var copy = self
        copy[index] ^= 1 << UInt8(bit)
        return copy
      }
    }
  }
}
