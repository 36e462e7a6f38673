import TestSupport
import Testing

@testable import YAML

/// No text makes more of itself than there is room for, and none does harm.
@Suite struct YAMLComposerTests {
  private func problem(_ text: String) -> String? {
    do {
      _ = try YAMLNode.read(text)
      return nil
    } catch {
      return error.problem
    }
  }

  private static let tooDeep = "nested deeper than \(YAMLComposer.mostLevels) levels"
  private static let tooMuch = "too many values; write out what its aliases (*) stand for"

  // MARK: - Depth

  @Test(arguments: [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", "")])
  func `values are nested as deep as is allowed, and no deeper`(open: String, close: String) {
    func nested(_ levels: Int) -> String {
      String(repeating: open, count: levels) + "x" + String(repeating: close, count: levels)
    }
    #expect(problem(nested(YAMLComposer.mostLevels)) == nil)
    #expect(problem(nested(YAMLComposer.mostLevels + 1)) == Self.tooDeep)
    #expect(problem(String(repeating: open, count: 200_000)) == Self.tooDeep)
  }

  @Test func `aliases make no deeper nodes either`() {
    func chain(_ levels: Int) -> String {
      "- &a0 x\n" + (1...levels).map { "- &a\($0) [*a\($0 - 1)]\n" }.joined()
    }
    // The list around them is one level.
    #expect(problem(chain(YAMLComposer.mostLevels - 1)) == nil)
    #expect(problem(chain(YAMLComposer.mostLevels)) == Self.tooDeep)
    let inMapping = chain(YAMLComposer.mostLevels - 2) + "- {b: [*a\(YAMLComposer.mostLevels - 2)]}"
    #expect(problem(inMapping) == Self.tooDeep)
  }

  // MARK: - Room

  /// Each list holds the one before it nine times.
  private static func laughs(_ levels: Int) -> String {
    "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
      + (1...levels).map { level in
        let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
        return "a\(level): &a\(level) [\(aliases)]\n"
      }.joined()
  }

  @Test func `aliases that multiply are refused`() {
    #expect(problem(Self.laughs(5)) == nil)
    #expect(problem(Self.laughs(6)) == Self.tooMuch)
    #expect(problem(Self.laughs(60)) == Self.tooMuch)
  }

  @Test func `a long text that is named often counts each time`() {
    let long = String(repeating: "x", count: 1 << 16)
    func named(_ times: Int) -> String {
      "- &a \(long)\n" + String(repeating: "- *a\n", count: times)
    }
    #expect(problem(named(62)) == nil)
    #expect(problem(named(64)) == Self.tooMuch)
  }

  @Test func `a megabyte without aliases has room`() throws {
    let values = "[" + String(repeating: "a,", count: 500_000) + "]"
    guard case .sequence(let elements)? = try YAMLNode.read(values)?.content else {
      Issue.record("no sequence")
      return
    }
    #expect(elements.count == 500_000)
    #expect(problem(String(repeating: "-\n", count: 500_000)) == nil)
    #expect(problem(String(repeating: "\u{FFFD}", count: 1 << 20)) == nil)
    #expect(problem((0..<100_000).map { "\($0): &\($0) x\n" }.joined()) == nil)
  }

  /// libyaml breaks lines at some characters besides those of ASCII.
  @Test(arguments: ["\n", "\r", "\u{85}", "\u{2028}"])
  func `tags with short names are few`(lineEnd: String) {
    let tags = (0..<YAMLComposer.mostTags).map { "%TAG !t\($0)! x\(lineEnd)" }.joined()
    #expect(problem(tags + "--- y") == nil)
    let problem = "more than \(YAMLComposer.mostTags) times %TAG"
    let line = lineEnd == "\n" ? YAMLComposer.mostTags + 1 : 1
    #expect(throws: YAMLError(line: line, problem: problem)) {
      try YAMLNode.read(tags + "%TAG !u! x\n--- y")
    }
  }

  // MARK: - Laws

  private static let sample = Array(
    """
    %TAG !t! tag:example.com,2000:
    ---
    name: "a \\u00e9"  # a comment
    list: &l [1, 'two', {a: b}]
    text: |
      SET X "1"
    ? [k, *l]
    : !t!v >-
      folded
    again: *l
    """.utf8)

  @Test func `each cut and each flipped bit is read or refused`() {
    var (read, refused) = (0, 0)
    for octets in Self.sample.cuts + Self.sample.bitFlips {
      do {
        let node = try YAMLNode.read(String(decoding: octets, as: UTF8.self))
        if let node { Self.check(node, levels: 0) }
        read += 1
      } catch {
        #expect(!error.problem.isEmpty)
        #expect((error.line ?? 0) >= 1)
        refused += 1
      }
    }
    #expect(read > 100)
    #expect(refused > 100)
  }

  /// Lines are those of the text, and no node is deeper than is allowed.
  private static func check(_ node: YAMLNode, levels: Int) {
    #expect((1...20).contains(node.line))
    #expect(levels <= YAMLComposer.mostLevels)
    switch node.content {
    case .scalar: break
    case .sequence(let elements): for element in elements { check(element, levels: levels + 1) }
    case .mapping(let pairs):
      for pair in pairs {
        check(pair.key, levels: levels + 1)
        check(pair.value, levels: levels + 1)
      }
    }
  }
}
