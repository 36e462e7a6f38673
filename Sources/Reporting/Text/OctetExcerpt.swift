import SSON
import Wire

/// A site-specific string as it is shown to its writer, one column for each octet that is printable
/// ASCII, with secrets masked; and where in it an octet stands.
///
/// Everything else is `\xNN`, letters of other scripts too: a string has none, and so every
/// character is one column wide.
struct SiteStringExcerpt {
  let text: String
  /// The columns of each octet; all those of a secret have the columns of its mask.
  private let columns: [Range<Int>]

  init(_ string: SiteSpecificString, showsSecrets: Bool) {
    let secrets = showsSecrets ? [] : string.secretOctets
    let octets = string.octets
    var text = ""
    var columns: [Range<Int>] = []
    var secret = secrets[...]
    for (index, octet) in octets.enumerated() {
      let start = text.utf8.count
      if let range = secret.first, range.contains(index) {
        if index == range.lowerBound { text += "****" }
        columns.append(text.utf8.count - 4..<text.utf8.count)
        if index == range.upperBound - 1 { secret.removeFirst() }
      } else {
        text += Self.shown(octet, before: index + 1 < octets.count ? octets[index + 1] : 0)
        columns.append(start..<text.utf8.count)
      }
    }
    self.text = text
    self.columns = columns
  }

  /// A backslash is doubled where it would read as the beginning of `\xNN`.
  private static func shown(_ octet: UInt8, before next: UInt8) -> String {
    guard octet >= 0x20, octet < 0x7F else { return "\\x" + Hex.string(of: octet) }
    if octet == UInt8(ascii: "\\"), next == UInt8(ascii: "x") { return "\\\\" }
    return String(UnicodeScalar(octet))
  }

  /// The columns of `octets`, counted from 0: at least one, which may be that after the last.
  func columns(of octets: Range<Int>) -> Range<Int> {
    let start =
      columns.indices.contains(octets.lowerBound)
      ? columns[octets.lowerBound].lowerBound
      : text.utf8.count
    guard !octets.isEmpty, columns.indices.contains(octets.upperBound - 1) else {
      return start..<start + 1
    }
    return start..<columns[octets.upperBound - 1].upperBound
  }

  /// The text in rows of `width` columns, each with the caret lines of the problems in it:
  /// the column after the caret's line names the problem by its number.
  func rows(width: Int, problems: [SSONProblem]) -> [String] {
    let characters = Array(text.utf8)
    let marks = problems.map { columns(of: $0.octets) }
    var rows: [String] = []
    var start = 0
    repeat {
      let end = min(start + width, characters.count)
      rows.append(String(decoding: characters[start..<end], as: UTF8.self))
      let isLast = end == characters.count
      for (index, mark) in marks.enumerated()
      where mark.lowerBound < (isLast ? .max : end) && mark.upperBound > start {
        rows.append(caretLine(mark, row: start..<(isLast ? .max : end), number: index + 1))
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
