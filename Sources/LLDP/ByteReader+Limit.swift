import Wire

extension ByteReader {
  /// Reads everything that is left, if it is not longer than it could be in a TLV.
  mutating func readRest(upTo limit: Int) throws(DecodeError) -> ArraySlice<UInt8> {
    guard remaining.count <= limit else {
      throw error(.length(remaining.count, expected: "at most \(limit) octets"))
    }
    return readRest()
  }
}
