public import Wire

/// What a request asks for, and its place in the stream.
public struct HTTPRequestLine: Hashable, Sendable {
  /// Counted from 1.
  public let number: Int
  public let method: WireText
  /// A path, mostly; anything that has no blank.
  public let target: WireText
  /// The Host field.
  public let host: WireText?
}
