import Settings

/// The lines of a file that some phone comes to, whatever its model and group.
struct SettingsReach {
  private var reached: [Bool]

  init(_ file: SettingsFile, _ tags: SettingsTags) {
    reached = [Bool](repeating: false, count: file.statements.count)
    // Each line is put on it once at most for each jump to it.
    var waiting = [0]
    while var index = waiting.popLast() {
      while index < reached.count, !reached[index] {
        reached[index] = true
        let statement = file.statements[index]
        let target = statement.kind.jumpTag.flatMap {
          tags.target(of: $0, from: statement.line)
        }
        if let target { waiting.append(target - 1) }
        switch statement.kind {
        case .jump, .request: index = reached.count
        case .assignment, .condition, .tag, .malformed, .comment: index += 1
        }
      }
    }
  }

  /// Lines count from 1.
  func reaches(line: Int) -> Bool {
    reached.indices.contains(line - 1) && reached[line - 1]
  }
}
