public import SSON
public import Wire

/// What a phone does when it reads a settings file from the top: a pure function of the file and
/// of what the phone knows of itself.
///
/// `SET` does not change what `IF` tests, so a phone that comes to a line a second time would come
/// to it for ever: there the run ends, and so it takes no more steps than the file has lines.
public struct SettingsRun: Sendable {
  public let file: SettingsFile
  public let environment: SettingsEnvironment
  /// In the order in which they are made; of several to one name the last counts.
  public private(set) var assignments: [Assignment] = []
  /// Every jump that is taken, in order.
  public private(set) var jumps: [Jump] = []
  /// Conditions that decide nothing, because their name is unknown.
  public private(set) var ignoredConditions: [IgnoredCondition] = []
  /// Why the phone reads no further, and in which line; after the last line at the end.
  public private(set) var end: End = .endOfFile
  private var reached: [Bool]

  public init(_ file: SettingsFile, environment: SettingsEnvironment = [:]) {
    self.file = file
    self.environment = environment
    reached = [Bool](repeating: false, count: file.statements.count)
    execute(SettingsTags(file))
  }

  public struct Assignment: Hashable, Sendable {
    public let line: Int
    public let assignment: SettingsAssignment
  }

  public struct Jump: Hashable, Sendable {
    public let line: Int
    public let tag: WireText
    /// The line of the tag.
    public let target: Int
  }

  public struct IgnoredCondition: Hashable, Sendable {
    public let line: Int
    public let condition: SettingsCondition
    /// Phones know the name, and only its value was not given here.
    public var isOpen: Bool { SettingsVariable.named(condition.name) != nil }
  }

  public enum End: Hashable, Sendable {
    case endOfFile
    /// The phone goes on with another file.
    case request(filename: WireText, line: Int)
    /// A tag that is nowhere: the rest of the file is ignored.
    case missingTag(WireText, line: Int)
    /// The phone would come to this line again and again.
    case loop(line: Int)
  }
}

// MARK: - Results

extension SettingsRun {
  /// The assignment to `name` that counts, compared without case.
  public subscript(name: SSONName) -> Assignment? {
    assignments.last { $0.assignment.name == name }
  }

  /// The phone comes to the line, counted from 1.
  public func reaches(line: Int) -> Bool {
    reached.indices.contains(line - 1) && reached[line - 1]
  }

  /// The file that is asked for next, as the GET spells it, and the line.
  public var request: (filename: WireText, line: Int)? {
    if case .request(let filename, let line) = end { (filename, line) } else { nil }
  }
}

// MARK: - Execution

extension SettingsRun {
  private mutating func execute(_ tags: SettingsTags) {
    var index = 0
    while index < file.statements.count {
      let statement = file.statements[index]
      if reached[index] {
        end = .loop(line: statement.line)
        return
      }
      reached[index] = true
      index += 1
      switch statement.kind {
      case .assignment(let assignment):
        assignments.append(Assignment(line: statement.line, assignment: assignment))
      case .condition(let condition):
        guard let value = environment[condition.name] else {
          ignoredConditions.append(
            IgnoredCondition(line: statement.line, condition: condition))
          continue
        }
        guard value == condition.value else { continue }
        guard let target = jump(from: statement.line, to: condition.tag, tags) else { return }
        index = target
      case .jump(let tag):
        guard let target = jump(from: statement.line, to: tag, tags) else { return }
        index = target
      case .request(let filename):
        end = .request(filename: filename, line: statement.line)
        return
      case .tag, .malformed, .comment: break
      }
    }
  }

  /// The index of the statement to go on with.
  private mutating func jump(from line: Int, to tag: WireText, _ tags: SettingsTags) -> Int? {
    guard let target = tags.target(of: tag, from: line) else {
      end = .missingTag(tag, line: line)
      return nil
    }
    jumps.append(Jump(line: line, tag: tag, target: target))
    return target - 1
  }
}
