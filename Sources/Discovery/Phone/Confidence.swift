/// How well the published documents support a statement about the phones.
public enum Confidence: String, Hashable, Sendable {
  /// A public document states it for this family.
  case confirmed
  /// Believed or implied, but stated nowhere that could be read. Never a reason for an error.
  case unconfirmed
}

/// A statement about a family of phones, and how well it is supported.
public struct Sourced<Value: Hashable & Sendable>: Hashable, Sendable {
  public let value: Value
  public let confidence: Confidence

  public init(_ value: Value, _ confidence: Confidence = .confirmed) {
    self.value = value
    self.confidence = confidence
  }

  static func unconfirmed(_ value: Value) -> Sourced { Sourced(value, .unconfirmed) }
}
