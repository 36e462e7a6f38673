/// One key of a YAML mapping and what it has.
public struct YAMLPair: Hashable, Sendable {
  /// A scalar, as a rule; YAML allows any node.
  public let key: YAMLNode
  public let value: YAMLNode

  public init(key: YAMLNode, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}
