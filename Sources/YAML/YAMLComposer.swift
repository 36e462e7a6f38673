/// Puts the nodes of a document together from its events.
///
/// An alias stands for all that its anchor marks, aliases in it included, so that a text of a
/// kilobyte can mean more than any memory holds ("billion laughs"). Its nodes are shared, not
/// copied; but who walks them walks them all. So they count each time that they are named.
struct YAMLComposer {
  /// How deep sequences and mappings may be nested, aliases followed. A scenario needs ten.
  static let mostLevels = 100
  /// How many nodes and octets of scalars a document may come to, aliases followed. A text of
  /// 1 MiB without aliases comes to less.
  static let mostRoom = 4 << 20
  /// How many tags may have short names (`%TAG`): libyaml compares each name with each.
  static let mostTags = 64

  private let parser: YAMLParser
  private var anchors: [String: Part] = [:]
  private var room = 0

  /// A node and how much of the bounds it takes.
  private struct Part {
    let node: YAMLNode
    var levels = 0
    var room = 0
  }

  init(_ text: String) throws(YAMLError) {
    let octets = Array(text.utf8)
    try Self.checkTags(octets)
    parser = try YAMLParser(octets)
  }

  /// Whatever stands around them: nobody names so many in a text.
  private static func checkTags(_ octets: [UInt8]) throws(YAMLError) {
    var (tags, line) = (0, 1)
    for (index, octet) in octets.enumerated() {
      if octet == UInt8(ascii: "\n") { line += 1 }
      if octet == UInt8(ascii: "%"), octets[(index + 1)...].starts(with: "TAG".utf8) {
        tags += 1
        if tags > mostTags {
          throw YAMLError(line: line, problem: "more than \(mostTags) times %TAG")
        }
      }
    }
  }

  /// The only document, if there is one.
  mutating func document() throws(YAMLError) -> YAMLNode? {
    // The stream begins, and ends or has a document.
    _ = try parser.next()
    guard try parser.next().kind != .streamEnd else { return nil }
    let root = try part(parser.next(), depth: 0).node
    // The document ends.
    _ = try parser.next()
    let next = try parser.next()
    guard next.kind == .streamEnd else {
      throw YAMLError(line: next.line, problem: "found another document")
    }
    return root
  }

  /// The node that begins with an event, inside of `depth` others.
  private mutating func part(_ event: YAMLEvent, depth: Int) throws(YAMLError) -> Part {
    let before = room
    var levels = 0
    let content: YAMLNode.Content
    switch event.kind {
    case .alias(let name): return try part(named: name, event, depth: depth)
    case .scalar(let text):
      try take(1 + text.utf8.count, event)
      content = .scalar(text)
    case .sequenceStart:
      try enter(depth + 1, event)
      content = .sequence(try elements(&levels, depth: depth + 1))
    case .mappingStart:
      try enter(depth + 1, event)
      content = .mapping(try pairs(&levels, depth: depth + 1))
    default: throw YAMLError(line: event.line, problem: "a value is missing")
    }
    let part = Part(
      node: YAMLNode(content, line: event.line), levels: levels, room: room - before)
    // A name that is given again means the later one from here on.
    if let anchor = event.anchor { anchors[anchor] = part }
    return part
  }

  private mutating func part(
    named name: String, _ event: YAMLEvent, depth: Int
  ) throws(YAMLError) -> Part {
    guard let part = anchors[name] else {
      throw YAMLError(line: event.line, problem: "found undefined alias")
    }
    try checkDepth(depth + part.levels, event)
    try take(part.room, event)
    return part
  }

  /// - Parameter levels: how deep it goes, with what holds the elements.
  private mutating func elements(
    _ levels: inout Int, depth: Int
  ) throws(YAMLError) -> [YAMLNode] {
    levels = 1
    var elements: [YAMLNode] = []
    var event = try parser.next()
    while event.kind != .sequenceEnd {
      let element = try part(event, depth: depth)
      levels = max(levels, 1 + element.levels)
      elements.append(element.node)
      event = try parser.next()
    }
    return elements
  }

  private mutating func pairs(_ levels: inout Int, depth: Int) throws(YAMLError) -> [YAMLPair] {
    levels = 1
    var pairs: [YAMLPair] = []
    var (words, twice): (Set<String>, Set<String>) = ([], [])
    var line: Int?
    var event = try parser.next()
    while event.kind != .mappingEnd {
      let key = try part(event, depth: depth)
      if case .scalar(let word) = key.node.content, !words.insert(word).inserted {
        twice.insert(word)
        line = line ?? event.line
      }
      let value = try part(parser.next(), depth: depth)
      levels = max(levels, 1 + key.levels, 1 + value.levels)
      pairs.append(YAMLPair(key: key.node, value: value.node))
      event = try parser.next()
    }
    guard twice.isEmpty else {
      let keys = twice.sorted().joined(separator: ", ")
      throw YAMLError(line: line, problem: "keys that stand twice: \(keys)")
    }
    return pairs
  }

  // MARK: - Bounds

  /// A sequence or mapping begins.
  private mutating func enter(_ depth: Int, _ event: YAMLEvent) throws(YAMLError) {
    try checkDepth(depth, event)
    try take(1, event)
  }

  private func checkDepth(_ depth: Int, _ event: YAMLEvent) throws(YAMLError) {
    guard depth <= Self.mostLevels else {
      throw YAMLError(
        line: event.line, problem: "nested deeper than \(Self.mostLevels) levels")
    }
  }

  private mutating func take(_ room: Int, _ event: YAMLEvent) throws(YAMLError) {
    self.room += room
    guard self.room <= Self.mostRoom else {
      throw YAMLError(
        line: event.line, problem: "too many values; write out what its aliases (*) stand for")
    }
  }
}
