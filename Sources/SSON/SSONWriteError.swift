/// Why a site-specific string cannot be written as asked.
public struct SSONWriteError: Error, Hashable, Sendable {
  /// Which assignment, counted from 0.
  public let index: Int
  public let reason: Reason

  public init(at index: Int, _ reason: Reason) {
    self.index = index
    self.reason = reason
  }

  public enum Reason: Hashable, Sendable {
    case noAssignments
    case emptyName
    /// Something other than letters, digits and underscores in the name.
    case nameCharacter
    case nameTooLong(maximum: Int)
    case duplicateName
    /// Something other than printable ASCII in the value.
    case valueCharacter
    /// Quotes enclose a value; the grammar has none for one inside it.
    case quoteInValue
    /// A blank at an end of the value or next to a comma in it.
    case blankNextToSeparator
    /// A backslash at the end of the value or before a comma in it, which reads as an escape.
    case backslashBeforeComma
    /// A comma in the value of a parameter that takes no list.
    case notAList
    case valueTooLong(maximum: Int)
  }
}

extension SSONWriteError: CustomStringConvertible {
  /// One sentence for people.
  public var description: String { "assignment \(index + 1): \(reason)" }
}

extension SSONWriteError.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noAssignments: "there is nothing to write"
    case .emptyName: "the name is empty"
    case .nameCharacter: "a name has only letters, digits and underscores"
    case .nameTooLong(let maximum): "a name has at most \(maximum) characters"
    case .duplicateName: "the name was given before"
    case .valueCharacter: "a value has only printable ASCII characters"
    case .quoteInValue: "a value cannot contain a quote"
    case .blankNextToSeparator: "a blank cannot stand next to a separator"
    case .backslashBeforeComma: "a backslash cannot stand before a comma"
    case .notAList: "this parameter takes one value, not a list"
    case .valueTooLong(let maximum): "a value has at most \(maximum) characters"
    }
  }
}
