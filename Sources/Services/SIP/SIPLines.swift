/// The lines of a text, one after the other: they end with LF, and a CR before it is no part of them.
struct SIPLines {
  private(set) var rest: ArraySlice<UInt8>

  init(_ octets: ArraySlice<UInt8>) {
    rest = octets
  }

  /// `nil` if no line is complete.
  mutating func next() -> ArraySlice<UInt8>? {
    guard let end = rest.firstIndex(of: 0x0A) else { return nil }
    let line = rest[..<end]
    rest = rest[(end + 1)...]
    return line.last == 0x0D ? line.dropLast() : line
  }
}
