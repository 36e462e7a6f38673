import Wire

/// What somebody typed as it is shown to its writer, one column for each octet that is printable
/// ASCII, with secrets masked; and where in it an octet stands.
///
/// Everything else is `\xNN`, letters of other scripts too: neither a site-specific string nor a
/// settings file has any, and so every character is one column wide.
struct OctetExcerpt {
  let text: String
  /// Where the first octet stands in the whole.
  private let offset: Int
  /// The columns of each octet; all those of a secret have the columns of its mask.
  private let columns: [Range<Int>]

  /// Shows `octets` without those in `secrets`, which are in order and apart from each other.
  init(_ octets: ArraySlice<UInt8>, hiding secrets: [Range<Int>]) {
    var text = ""
    var columns: [Range<Int>] = []
    var secret = secrets.filter { $0.overlaps(octets.startIndex..<octets.endIndex) }[...]
    for (index, octet) in zip(octets.indices, octets) {
      let start = text.utf8.count
      if let range = secret.first, range.contains(index) {
        if index == range.lowerBound { text += "****" }
        columns.append(text.utf8.count - 4..<text.utf8.count)
        if index == range.upperBound - 1 { secret.removeFirst() }
      } else {
        text += Self.shown(octet, before: index + 1 < octets.endIndex ? octets[index + 1] : 0)
        columns.append(start..<text.utf8.count)
      }
    }
    self.text = text
    self.columns = columns
    offset = octets.startIndex
  }

  /// A backslash is doubled where it would read as the beginning of `\xNN`.
  private static func shown(_ octet: UInt8, before next: UInt8) -> String {
    guard octet >= 0x20, octet < 0x7F else { return "\\x" + Hex.string(of: octet) }
    if octet == UInt8(ascii: "\\"), next == UInt8(ascii: "x") { return "\\\\" }
    return String(UnicodeScalar(octet))
  }

  /// The columns of `octets`, counted from 0: at least one, which may be that after the last.
  func columns(of octets: Range<Int>) -> Range<Int> {
    let (first, last) = (octets.lowerBound - offset, octets.upperBound - offset - 1)
    let start = columns.indices.contains(first) ? columns[first].lowerBound : text.utf8.count
    guard !octets.isEmpty, columns.indices.contains(last) else { return start..<start + 1 }
    return start..<columns[last].upperBound
  }

  /// The text in rows of `width` columns, each with the caret lines of the problems in it:
  /// the column after the caret's line names the problem by its number, from `first` on.
  func rows(width: Int, marking problems: [Range<Int>], from first: Int = 1) -> [String] {
    let characters = Array(text.utf8)
    let marks = problems.map { columns(of: $0) }
    var rows: [String] = []
    var start = 0
    repeat {
      let end = min(start + width, characters.count)
      rows.append(String(decoding: characters[start..<end], as: UTF8.self))
      let isLast = end == characters.count
      for (index, mark) in marks.enumerated()
      where mark.lowerBound < (isLast ? .max : end) && mark.upperBound > start {
        rows.append(caretLine(mark, row: start..<(isLast ? .max : end), number: first + index))
      }
      start = end
    } while start < characters.count
    return rows
  }

  private func caretLine(_ mark: Range<Int>, row: Range<Int>, number: Int) -> String {
    let columns = mark.clamped(to: row)
    let begins = mark.lowerBound >= row.lowerBound
    return String(repeating: " ", count: columns.lowerBound - row.lowerBound)
      + (begins ? "^" : "~") + String(repeating: "~", count: max(0, columns.count - 1))
      + " \(number)"
  }
}
