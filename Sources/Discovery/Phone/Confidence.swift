/// How well the published documents support a statement about the phones.
public enum Confidence: String, Hashable, Sendable {
  /// A public document states it for this family.
  case confirmed
  /// Believed or implied, but stated nowhere that could be read. Never a reason for an error.
  case unconfirmed
}
