/// A line of a server's configuration.
public struct SSONServerLine: Hashable, Sendable {
  /// With the server's own mark in front if it is a comment.
  public let text: String
  /// The server passes over it.
  public let isComment: Bool

  static func comment(_ text: String, mark: String = "#") -> SSONServerLine {
    SSONServerLine(text: "\(mark) \(text)", isComment: true)
  }

  static func line(_ text: String) -> SSONServerLine {
    SSONServerLine(text: text, isComment: false)
  }
}
