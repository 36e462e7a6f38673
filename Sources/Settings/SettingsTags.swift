package import Wire

/// Where the tags of a file stand.
package struct SettingsTags: Sendable {
  /// The lines of each tag, in order.
  private var lines: [WireText: [Int]] = [:]

  package init(_ file: SettingsFile) {
    for statement in file.statements {
      if case .tag(let tag) = statement.kind { lines[tag, default: []].append(statement.line) }
    }
  }

  /// The line of the tag that a jump in `line` goes to: the next of that name, or else the first.
  ///
  /// Which of several counts is stated nowhere. Tags are compared exactly.
  package func target(of tag: WireText, from line: Int) -> Int? {
    guard let lines = lines[tag] else { return nil }
    // The first that is behind the line: the lines are in order.
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] > line { high = middle } else { low = middle + 1 }
    }
    return low < lines.count ? lines[low] : lines.first
  }

  package func lines(of tag: WireText) -> [Int] { lines[tag] ?? [] }
}
