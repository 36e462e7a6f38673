/// Why a described value is not what it has to be: where, and what was expected there.
public struct FieldError: Error, Hashable, Sendable {
  public let path: FieldPath
  public let reason: Reason

  public enum Reason: Hashable, Sendable {
    /// Something else stands there; both in words.
    case expected(String, found: String)
    /// Nothing stands there.
    case missing(String)
    /// A name that means nothing here; those that do.
    case unknownName(known: [String])
    /// It contradicts something else; the text says what.
    case contradiction(String)
  }

  public init(_ path: FieldPath, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }
}

extension FieldError: CustomStringConvertible {
  /// One line for people.
  public var description: String {
    let place = path.description
    if place.isEmpty { return reason.description }
    return place + (place.hasSuffix(":") ? " " : ": ") + reason.description
  }
}

extension FieldError.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .expected(let what, let found): "expected \(what), found \(found)"
    case .missing(let what): "expected \(what), found nothing"
    case .unknownName(let known):
      "not a name known here"
        + (known.isEmpty ? "" : "; known are \(known.joined(separator: ", "))")
    case .contradiction(let text): text
    }
  }
}
