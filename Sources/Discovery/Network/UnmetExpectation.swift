/// Something that a run was to come to, and what it came to instead.
public struct UnmetExpectation: Hashable, Sendable {
  /// VLAN, VERDICT, a parameter and so on.
  public let name: String
  public let expected: String
  public let found: String

  public init(_ name: String, expected: String, found: String) {
    self.name = name
    self.expected = expected
    self.found = found
  }
}
