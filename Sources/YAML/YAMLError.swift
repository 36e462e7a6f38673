/// Why a text is no YAML, or more YAML than is read.
public struct YAMLError: Error, Hashable, CustomStringConvertible {
  /// Where, counted from 1, if it has a place.
  public let line: Int?
  /// In the words of libyaml, if it is libyaml that says so.
  public let problem: String

  public init(line: Int?, problem: String) {
    self.line = line
    self.problem = problem
  }

  public var description: String {
    line.map { "line \($0): \(problem)" } ?? problem
  }
}
