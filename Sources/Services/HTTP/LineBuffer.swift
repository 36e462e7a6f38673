/// Collects a line that may come in pieces (RFC 9112 §2.2).
struct LineBuffer {
  private(set) var octets: [UInt8] = []
  /// Of the line's first octet.
  private(set) var firstFrame = 0

  enum Step {
    /// Everything was taken and the line goes on.
    case more
    /// The line without its end.
    case line(ArraySlice<UInt8>, isBare: Bool)
    /// The line is longer than the bound; what came of it is dropped.
    case tooLong
  }

  mutating func clear() { octets.removeAll() }

  /// Takes octets up to the next line feed.
  mutating func take(from input: inout ArraySlice<UInt8>, limit: Int, frame: Int) -> Step {
    if octets.isEmpty { firstFrame = frame }
    let end = input.firstIndex(of: 0x0A)
    let part = input[..<(end ?? input.endIndex)]
    input = input[(end.map { $0 + 1 } ?? input.endIndex)...]
    if octets.count + part.count > limit {
      octets.removeAll()
      return .tooLong
    }
    octets += part
    if end == nil { return .more }
    let line = octets
    octets.removeAll()
    let isBare = line.last != 0x0D
    return .line(isBare ? line[...] : line.dropLast(), isBare: isBare)
  }
}
