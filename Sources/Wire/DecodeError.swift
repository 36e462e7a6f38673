/// Why octets could not be read as what they claim to be: which structure, where, and what was wrong.
public struct DecodeError: Error, Hashable, Sendable {
  /// The structure as its standard names it.
  public let structure: String
  /// Counted from the first octet of the frame.
  public let offset: Int
  public let reason: Reason

  public enum Reason: Hashable, Sendable {
    /// The structure ends before its last field.
    case truncated(needed: Int, available: Int)
    /// Octets are left over after the last field.
    case trailing(octets: Int)
    /// A length field claims more than there is.
    case overrun(claimed: Int, available: Int)
    /// A length that the standard does not allow; `expected` is in its words.
    case length(Int, expected: String)
    /// A field holds a value that it cannot have.
    case value(UInt64, field: String)
    /// The octets do not follow the grammar; the text says which rule.
    case malformed(String)
  }

  public init(_ structure: String, at offset: Int, _ reason: Reason) {
    self.structure = structure
    self.offset = offset
    self.reason = reason
  }
}

extension DecodeError: CustomStringConvertible {
  /// One sentence for people.
  public var description: String {
    "\(structure) at octet \(offset): \(reason)"
  }
}

extension DecodeError.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .truncated(let needed, let available):
      "needs \(needed) octets, \(available) are left"
    case .trailing(let octets):
      "\(octets) octets are left over"
    case .overrun(let claimed, let available):
      "claims \(claimed) octets, \(available) are left"
    case .length(let length, let expected):
      "is \(length) octets long, expected \(expected)"
    case .value(let value, let field):
      "\(field) cannot be \(value)"
    case .malformed(let rule):
      rule
    }
  }
}
