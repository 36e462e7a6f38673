/// Whose numbers the codes of options are.
public enum DHCPv6OptionSpace: Hashable, Sendable {
  /// IANA's.
  case standard
  /// Those of a vendor, in its vendor-specific information (RFC 8415 §21.17).
  case vendor(DHCPv6Enterprise)

  /// What the option is for, in a few words; every code has some.
  public func name(of code: DHCPv6OptionCode) -> String {
    switch self {
    case .standard:
      code.name
    case .vendor(.avaya) where code == .avayaSiteSpecific:
      "Avaya site-specific string"
    case .vendor(let enterprise):
      "Sub-option \(code.rawValue) of \(enterprise.name ?? "enterprise \(enterprise.rawValue)")"
    }
  }
}
