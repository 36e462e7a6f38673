/// Cuts octets into lines, each with what ends it.
struct SettingsLines {
  private let octets: [UInt8]
  /// Where the next line begins.
  private(set) var offset = 0

  init(_ octets: [UInt8]) {
    self.octets = octets
  }

  /// The next line; none behind the last line end.
  mutating func next() -> (text: Range<Int>, end: SettingsStatement.LineEnd)? {
    guard offset < octets.count else { return nil }
    let start = offset
    guard
      let end = octets[start...].firstIndex(where: {
        $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
      })
    else {
      offset = octets.count
      return (start..<offset, .none)
    }
    let lineEnd: SettingsStatement.LineEnd
    if octets[end] == UInt8(ascii: "\n") {
      lineEnd = .lf
    } else {
      let isPair = end + 1 < octets.count && octets[end + 1] == UInt8(ascii: "\n")
      lineEnd = isPair ? .crlf : .cr
    }
    offset = end + lineEnd.count
    return (start..<end, lineEnd)
  }
}
