extension Span<UInt8> {
  /// Compares without a way out in the middle, so that many octets are compared at once.
  package func equals(_ other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    var difference: UInt8 = 0
    for index in indices { difference |= self[index] ^ other[index] }
    return difference == 0
  }
}
