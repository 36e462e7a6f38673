/// Where a value stands within others: `frames[3].dhcp.options[2].value`.
///
/// The text is made only when somebody reads it: most paths belong to values without a mistake.
public indirect enum FieldPath: Hashable, Sendable {
  /// The outermost value, by a name of its own or without one.
  case root(String)
  case member(String, of: FieldPath)
  case element(Int, of: FieldPath)

  /// The outermost value without a name.
  public static let whole = FieldPath.root("")
}

extension FieldPath: CustomStringConvertible {
  public var description: String {
    switch self {
    case .root(let name): return name
    case .element(let index, let list): return "\(list)[\(index)]"
    case .member(let name, let record):
      let before = record.description
      if before.isEmpty { return WireText(name).printable }
      return before + (before.hasSuffix(":") ? " " : ".") + WireText(name).printable
    }
  }
}
