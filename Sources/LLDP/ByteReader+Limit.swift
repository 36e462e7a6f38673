import Wire

extension ByteReader {
  /// Reads everything that is left, if it is not longer than it could be in a TLV.
  mutating func readRest(upTo limit: Int) throws(DecodeError) -> ArraySlice<UInt8> {
    guard remaining.count <= limit else {
      throw error(.length(remaining.count, expected: "at most \(limit) octets"))
    }
    return readRest()
  }

  /// Reads a length octet, then as many octets as it says.
  mutating func readCounted(
    _ allowed: ClosedRange<Int> = 0...255
  ) throws(DecodeError) -> ArraySlice<UInt8> {
    let start = self
    let count = Int(try readInteger(UInt8.self))
    guard allowed.contains(count) else {
      throw start.error(
        .length(count, expected: "\(allowed.lowerBound) to \(allowed.upperBound) octets"))
    }
    guard count <= remaining.count else {
      throw start.error(.overrun(claimed: count, available: remaining.count))
    }
    return try readBytes(count)
  }
}
