import Reporting
import Testing

@testable import Reporting

@Suite struct TextWriterTests {
  private static func wrapped(
    _ text: String, head: String = "", indent: Int? = nil, columns: Int = 24
  ) -> [String] {
    var writer = TextWriter(TextStyle(columns: columns))
    writer.wrapped(text, head: head, indent: indent)
    return writer.bytes.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  @Test func `lines break between words`() {
    #expect(Self.wrapped("one two three four five six") == ["one two three four five", "six"])
    #expect(Self.wrapped("exactly twenty-four long") == ["exactly twenty-four long"])
    #expect(Self.wrapped("exactly twenty-five longs") == ["exactly twenty-five", "longs"])
    #expect(Self.wrapped("") == [""])
  }

  @Test func `what follows stands below the first line's text`() {
    #expect(
      Self.wrapped("one two three four five", head: "do: ") == [
        "do: one two three four", "    five",
      ])
    #expect(
      Self.wrapped("one two three four five six", head: "# ", indent: 1) == [
        "# one two three four", " five six",
      ])
  }

  @Test func `a word longer than a line is cut, never lost`() {
    let word = String(repeating: "abcdefghij", count: 6)
    let lines = Self.wrapped("see \(word) there", head: "> ")
    #expect(
      lines == [
        "> see", "  abcdefghijabcdefghijab", "  cdefghijabcdefghijabcd", "  efghijabcdefghij there",
      ])
    #expect(lines.allSatisfy { $0.count <= 24 })
  }

  @Test func `blanks in the text stay`() {
    #expect(Self.wrapped("a  b") == ["a  b"])
  }

  @Test func `a head wider than the page leaves room all the same`() {
    let lines = Self.wrapped("one two three four five", head: String(repeating: "-", count: 30))
    #expect(lines[0].hasSuffix("one two three four"))
    #expect(lines.count == 2)
  }

  @Test(arguments: 20...60)
  func `every width keeps every word`(columns: Int) {
    let text =
      "the phone asks for option 242, the ACK of 192.0.2.1 (frame 4) has none; "
      + String(repeating: "x", count: 70)
    let lines = Self.wrapped(text, head: "  ", columns: columns)
    #expect(lines.allSatisfy { $0.count <= max(columns, 22) })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  // Twice as long a text makes twice as many lines; work that grew with the square of the length
  // would take minutes here.
  @Test func `a word as long as many frames is cut into full lines`() {
    let piece = "abcdefghijklmnopqrstuvwx"
    let lines = Self.wrapped(String(repeating: piece, count: 20_000))
    #expect(lines.count == 20_000)
    #expect(lines.allSatisfy { $0 == piece })
  }

  @Test func `as long a line of short words keeps every word`() {
    let words = String(repeating: "ab ", count: 160_000).dropLast()
    let lines = Self.wrapped(String(words))
    #expect(lines.count == 20_000)
    #expect(lines.allSatisfy { $0 == "ab ab ab ab ab ab ab ab" })
  }

  @Test func `so does one of nothing but blanks, and one with a mark on every word`() {
    #expect(Self.wrapped(String(repeating: " ", count: 100_000)).allSatisfy { $0.count <= 24 })
    let marked = TextStyle(usesColor: true).marked("ab", .bad)
    let lines = Self.wrapped(Array(repeating: marked, count: 40_000).joined(separator: " "))
    #expect(lines.count == 5000)
    #expect(lines.joined().count { $0 == "a" } == 40_000)
  }

  @Test func `colours take no room`() {
    var plain = TextWriter(TextStyle(columns: 24))
    var coloured = TextWriter(TextStyle(usesColor: true, columns: 24))
    let text = "verdict NOT PROVISIONED and HTTPSRVR=files.example.com,192.0.2.20"
    plain.wrapped(text)
    coloured.wrapped(
      coloured.marked("verdict", .strong) + " NOT " + coloured.marked("PROVISIONED", .bad) + " and "
        + coloured.marked("HTTPSRVR=files.example.com,192.0.2.20", .strong))
    let escapes = #/\u{1B}\[[0-9]+m/#
    #expect(coloured.bytes.text.replacing(escapes, with: "") == plain.bytes.text)
    #expect(coloured.bytes.text.matches(of: escapes).count == 6)
  }

  @Test func `lines and columns`() {
    var writer = TextWriter()
    writer.line("a")
    writer.line()
    #expect(writer.takeBytes().text == "a\n\n")
    #expect(writer.bytes.isEmpty)
    #expect("ab".padded(to: 4) == "ab  ")
    #expect("abcde".padded(to: 4) == "abcde")
    #expect("ab".aligned(to: 4) == "  ab")
  }
}
