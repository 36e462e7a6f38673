public import Wire

/// A name or number of an endpoint (H.225.0 AliasAddress): for a phone the extension that logs in,
/// which is a secret.
public enum RASAlias: Hashable, Sendable {
  case digits(WireText)
  case name(WireText)
  /// Another kind, as it is encoded.
  case other(ArraySlice<UInt8>)

  public func fieldValue(showSecrets: Bool) -> FieldValue {
    guard showSecrets else { return .word("****") }
    switch self {
    case .digits(let text), .name(let text): return .text(text)
    case .other(let octets): return .octets(octets)
    }
  }
}

extension RASAlias: FieldDescribing {
  /// Masked.
  public var fieldValue: FieldValue { fieldValue(showSecrets: false) }
}
