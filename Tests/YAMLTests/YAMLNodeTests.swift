import Testing
import YAML

/// Texts as trees, node by node with their lines.
@Suite struct YAMLNodeTests {
  private func scalar(_ text: String, _ line: Int) -> YAMLNode {
    YAMLNode(.scalar(text), line: line)
  }

  private func pair(_ key: YAMLNode, _ value: YAMLNode) -> YAMLPair {
    YAMLPair(key: key, value: value)
  }

  @Test func `blocks and flows are the same nodes`() throws {
    let text = """
      # A site.
      name: desk
      list:
        - 20
        - {a: b,
           c: [d, e]}
      """
    let flow = YAMLNode(
      .mapping([
        pair(scalar("a", 5), scalar("b", 5)),
        pair(scalar("c", 6), YAMLNode(.sequence([scalar("d", 6), scalar("e", 6)]), line: 6)),
      ]), line: 5)
    let list = YAMLNode(.sequence([scalar("20", 4), flow]), line: 4)
    let expected = YAMLNode(
      .mapping([
        pair(scalar("name", 2), scalar("desk", 2)), pair(scalar("list", 3), list),
      ]), line: 2)
    #expect(try YAMLNode.read(text) == expected)
  }

  @Test(arguments: [
    ("plain words", "plain words"), ("'it''s'", "it's"), (#""a\tb\u00e9\0c""#, "a\tb\u{E9}\u{0}c"),
    ("|\n  two\n  lines\n", "two\nlines\n"), (">-\n  two\n  lines\n", "two lines"),
    ("!!int 12", "12"), ("~", "~"), ("--- x", "x"), ("---\n...\n", ""), ("\u{FEFF}x", "x"),
    ("\u{1F4DE} caf\u{E9}", "\u{1F4DE} caf\u{E9}"), ("<<", "<<"), ("a\rb", "a b"),
  ])
  func `a scalar is its text`(text: String, expected: String) throws {
    #expect(try YAMLNode.read(text)?.content == .scalar(expected))
  }

  @Test(arguments: ["", "\n\n", "# nothing\n", "\u{FEFF}"])
  func `without a document there is no node`(text: String) throws {
    #expect(try YAMLNode.read(text) == nil)
  }

  @Test func `what is left out is an empty text`() throws {
    let node = try #require(try YAMLNode.read("a:\n? b\n\nc: d"))
    // It has no place of its own: it begins behind its key's mark, or where the next key does.
    #expect(
      node.content
        == .mapping([
          pair(scalar("a", 1), scalar("", 1)), pair(scalar("b", 2), scalar("", 4)),
          pair(scalar("c", 4), scalar("d", 4)),
        ]))
    #expect(try YAMLNode.read("-\n-")?.content == .sequence([scalar("", 1), scalar("", 2)]))
  }

  @Test func `keys need not be scalars`() throws {
    let node = try #require(try YAMLNode.read("? [a, b]\n: c"))
    let key = YAMLNode(.sequence([scalar("a", 1), scalar("b", 1)]), line: 1)
    #expect(node.content == .mapping([pair(key, scalar("c", 2))]))
  }

  // MARK: - Anchors and aliases

  @Test func `an alias is the node that its anchor marks, with its line`() throws {
    let node = try #require(
      try YAMLNode.read("a: &site {x: y}\nb: *site\n*site : &site z\nc: *site"))
    let site = YAMLNode(.mapping([pair(scalar("x", 1), scalar("y", 1))]), line: 1)
    #expect(
      node.content
        == .mapping([
          pair(scalar("a", 1), site), pair(scalar("b", 2), site), pair(site, scalar("z", 3)),
          pair(scalar("c", 4), scalar("z", 3)),
        ]), "a name that is given again means the later value")
  }

  @Test func `merge keys are keys like others`() throws {
    let node = try #require(try YAMLNode.read("- &a {x: y}\n- <<: *a"))
    let first = YAMLNode(.mapping([pair(scalar("x", 1), scalar("y", 1))]), line: 1)
    let second = YAMLNode(.mapping([pair(scalar("<<", 2), first)]), line: 2)
    #expect(node.content == .sequence([first, second]))
  }

  @Test(arguments: ["*a", "- *a\n- &a x", "&a [*a]", "&a {b: *a}"])
  func `an alias knows only anchors before it`(text: String) {
    #expect(throws: YAMLError(line: 1, problem: "found undefined alias")) {
      try YAMLNode.read(text)
    }
  }
}
