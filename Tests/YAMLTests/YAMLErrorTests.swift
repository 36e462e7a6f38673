import Testing
import YAML

/// What is no YAML, and where.
@Suite struct YAMLErrorTests {
  @Test(arguments: [
    ("a: [\n\n]]", 3, "did not find expected key"),
    ("a:\n\tb: c", 2, "found character that cannot start any token"),
    ("a: b\n c: d\n", 2, "mapping values are not allowed in this context"),
    ("a: 'b\n\n", 3, "found unexpected end of stream"),
    ("a: \"\\q\"", 1, "found unknown escape character"),
    ("- a\nb: c", 2, "did not find expected '-' indicator"),
    ("a: !x!y z", 1, "found undefined tag handle"),
    ("%YAML 2.0\n--- a", 1, "found incompatible YAML document"),
    ("a: 1\n---\nb: 2", 2, "found another document"),
    ("a: 1\nb: 2\na: 3\n", 3, "keys that stand twice: a"),
    ("b: {c: 1, d: 2, c: 3,\n d: 4}", 1, "keys that stand twice: c, d"),
    ("\"a\": 1\na: 2", 2, "keys that stand twice: a"),
    ("a: 1\nb: \u{0}", 2, "control characters are not allowed"),
    ("a: 1\n\nb: \u{7}", 3, "control characters are not allowed"),
  ])
  func `an error names its line`(text: String, line: Int, problem: String) {
    #expect(throws: YAMLError(line: line, problem: problem)) { try YAMLNode.read(text) }
  }

  @Test func `it is told in a line`() {
    #expect(YAMLError(line: 3, problem: "no").description == "line 3: no")
    #expect(YAMLError(line: nil, problem: "no").description == "no")
  }
}
