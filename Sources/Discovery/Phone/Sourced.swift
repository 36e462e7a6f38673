/// A statement about a family of phones, and how well it is supported.
public struct Sourced<Value: Hashable & Sendable>: Hashable, Sendable {
  public let value: Value
  public let confidence: Confidence

  public init(_ value: Value, _ confidence: Confidence = .confirmed) {
    self.value = value
    self.confidence = confidence
  }

  /// A statement that is believed or implied and stated nowhere.
  public static func unconfirmed(_ value: Value) -> Sourced { Sourced(value, .unconfirmed) }
}
