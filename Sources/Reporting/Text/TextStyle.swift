/// How text for people is marked. Colour is never the only sign.
public struct TextStyle: Hashable, Sendable {
  /// ANSI colours (ECMA-48 §8.3.117).
  public var usesColor: Bool
  public var columns: Int

  public init(usesColor: Bool = false, columns: Int = 100) {
    self.usesColor = usesColor
    self.columns = columns
  }

  public enum Mark: String, Sendable {
    case good = "32"
    case doubtful = "33"
    case bad = "31"
    case strong = "1"
    case faint = "2"
  }

  public func marked(_ text: String, _ mark: Mark) -> String {
    usesColor ? "\u{1B}[\(mark.rawValue)m\(text)\u{1B}[0m" : text
  }
}
