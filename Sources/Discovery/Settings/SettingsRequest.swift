public import Wire

/// A file that a phone asks for because a settings file names it.
public struct SettingsRequest: Hashable, Sendable {
  public let kind: Kind
  /// As the file spells it, with the values of `$NAME`s put in if there are any.
  public let name: WireText
  /// The line that names it.
  public let line: Int
  /// The name holds a `$NAME` that was filled in or could not be: how macros are written is in
  /// no document that could be read.
  public let hasMacro: Bool
  public let confidence: Confidence

  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Named by GET: settings, or another file of statements.
    case settings
    case certificate
    case software
  }
}
