import Reporting
import Testing
import Wire

@Suite struct JSONReaderTests {
  static func read(_ text: String) throws(FieldError) -> FieldValue? {
    var reader = JSONReader(Array(text.utf8))
    return try reader.next()
  }

  @Test func `reads values of every kind`() throws {
    #expect(
      try Self.read(#" {"a": [1, -20, true, false, "x"], "b": {}, "c": []} "#)
        == .fields([
          "a": .list([.number(1), .number(-20), .flag(true), .flag(false), .word("x")]),
          "b": .record([]), "c": .list([]),
        ]))
    #expect(try Self.read("9223372036854775807") == .number(Int64.max))
    #expect(try Self.read("") == nil)
  }

  @Test func `reads every escape`() throws {
    #expect(try Self.read(#""\"\\\/\b\f\n\r\t""#) == .word("\"\\/\u{8}\u{C}\n\r\t"))
    #expect(try Self.read(#""z\u00fcrich \ud83d\ude00 ü""#) == .word("zürich 😀 ü"))
  }

  @Test func `values may follow one another, and lines are counted`() throws {
    var reader = JSONReader(Array("{\"a\":1}\n\n{\"b\":2}\r\n".utf8))
    #expect(try reader.next() == .fields(["a": .number(1)]))
    let isAtEnd = reader.reachesEnd()
    #expect(!isAtEnd)
    #expect(reader.line == 3)
    #expect(try reader.next() == .fields(["b": .number(2)]))
    #expect(try reader.next() == nil)
  }

  @Test(arguments: [
    ("{\"a\":\n  }", "line 2, column 3: expected a value, found }"),
    ("[1, 2", "line 1, column 6: expected a comma or ], found the end"),
    ("{1}", "line 1, column 2: expected a name, found 1}"),
    ("{\"a\" 1}", "line 1, column 6: expected a colon, found 1}"),
    ("{\"a\":1,\"a\":2}", "line 1, column 8: the name a stands twice in an object"),
    ("null", "line 1, column 1: expected a value, found null"),
    ("1.5", "line 1, column 1: expected a whole number of at most 64 bits, found 1.5"),
    ("01", "line 1, column 1: expected a whole number of at most 64 bits, found 01"),
    (
      "9223372036854775808",
      "line 1, column 1: expected a whole number of at most 64 bits, found 922337203685"
    ),
    (
      "\"a", "line 1, column 3: expected the end of the text that begins in column 1, found the end"
    ),
    (#""\q""#, #"line 1, column 3: expected one of "\/bfnrtu behind a backslash, found q""#),
    (#""\ud800""#, "line 1, column 8: half a surrogate pair"),
    (#""\u12""#, "line 1, column 4: expected four hexadecimal digits, found 12\""),
    (
      "\"a\u{1}\"",
      "line 1, column 3: expected the end of the text that begins in column 1, found octet 0x01"
    ),
  ])
  func `an error tells line and column`(text: String, message: String) {
    #expect(throws: FieldError.self) { try Self.read(text) }
    do {
      _ = try Self.read(text)
    } catch {
      #expect(error.description == message)
    }
  }

  @Test func `text that is not UTF-8 is an error`() {
    var reader = JSONReader([0x22, 0xFF, 0x22])
    #expect(throws: FieldError.self) { try reader.next() }
  }

  @Test(arguments: ["[", "{\"a\":"])
  func `nesting has a limit`(text: String) throws {
    #expect(throws: FieldError.self) { try Self.read(String(repeating: text, count: 200_000)) }
    let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(try Self.read(deepest) != nil)
  }

  @Test func `reads what the writer writes`() throws {
    let value = FieldValue.fields([
      "text": .word("a \"quote\", a \\, a line\n, ü, \u{7F}"), "numbers": .list([.number(.min)]),
    ])
    for style in [JSONWriter.Style.compact, .indented] {
      var writer = JSONWriter(style)
      writer.value(value)
      var reader = JSONReader(writer.bytes)
      #expect(try reader.next() == value)
    }
  }

  @Test func `a long text of escapes and an object of many names cost no more than their length`()
    throws
  {
    let escapes = String(repeating: #"\n"#, count: 500_000)
    #expect(
      try Self.read("\"\(escapes)\"") == .word(String(repeating: "\n", count: 500_000)))
    let names = (0..<100_000).map { #""name\#($0)":1"# }.joined(separator: ",")
    guard case .record(let fields) = try Self.read("{\(names)}") else {
      Issue.record("no object")
      return
    }
    #expect(fields.count == 100_000)
    #expect(fields.last?.name == "name99999")
  }
}
