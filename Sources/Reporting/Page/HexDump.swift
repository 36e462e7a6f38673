import Wire

/// Octets as rows of sixteen, in hexadecimal and as characters; some of them marked.
struct HexDump: Sendable {
  private let octets: ArraySlice<UInt8>
  private let marked: [Range<Int>]
  private static let width = 16

  init(_ octets: ArraySlice<UInt8>, marked: [Range<Int>]) {
    self.octets = octets
    self.marked = marked
  }

  func write(to html: inout HTMLWriter) {
    var start = octets.startIndex
    while start < octets.endIndex {
      let row = start..<min(start + Self.width, octets.endIndex)
      html.text("\(String(repeating: " ", count: max(0, 5 - String(start).count)))\(start)  ")
      for run in runs(of: row) {
        let text = Hex.string(of: octets[run.octets], separator: " ")
        write(text, isMarked: run.isMarked, to: &html)
        if run.octets.upperBound < row.upperBound { html.text(" ") }
      }
      html.text(String(repeating: " ", count: 3 * (Self.width - row.count) + 2))
      for run in runs(of: row) {
        let characters = octets[run.octets].map { octet in
          (0x20..<0x7F).contains(octet) ? Character(Unicode.Scalar(octet)) : "·"
        }
        write(String(characters), isMarked: run.isMarked, to: &html)
      }
      html.newLine()
      start = row.upperBound
    }
  }

  private func write(_ text: String, isMarked: Bool, to html: inout HTMLWriter) {
    if isMarked { html.element("mark", text: text) } else { html.text(text) }
  }

  /// The row cut where marks begin and end.
  private func runs(of row: Range<Int>) -> [(octets: Range<Int>, isMarked: Bool)] {
    var runs: [(octets: Range<Int>, isMarked: Bool)] = []
    for index in row {
      let isMarked = marked.contains { $0.contains(index) }
      if let last = runs.last, last.isMarked == isMarked {
        runs[runs.count - 1].octets = last.octets.lowerBound..<index + 1
      } else {
        runs.append((index..<index + 1, isMarked))
      }
    }
    return runs
  }
}
