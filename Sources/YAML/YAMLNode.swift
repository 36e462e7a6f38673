/// One value of a YAML text: a scalar, a sequence or a mapping.
///
/// Tags are not looked at: whether `20` is a number is for the reader to say. An alias (`*name`) is
/// the node that its anchor (`&name`) marks, with the line of that.
public struct YAMLNode: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    /// Plain, quoted or in a block; what is left out is an empty text.
    case scalar(String)
    case sequence([YAMLNode])
    /// In the order of the text; no two keys are the same scalar.
    case mapping([YAMLPair])
  }

  public let content: Content
  /// Where it begins, counted from 1.
  public let line: Int

  public init(_ content: Content, line: Int) {
    self.content = content
    self.line = line
  }

  /// Reads the one document that a text holds.
  ///
  /// - Returns: nil if there is none: the text is empty, or comments alone.
  public static func read(_ text: String) throws(YAMLError) -> YAMLNode? {
    var composer = try YAMLComposer(text)
    return try composer.document()
  }
}
