import Wire

/// Why a value is not what its parameter takes. It never quotes the value, which may be secret.
public struct SSONValueError: Error, Hashable, Sendable {
  public let name: SSONName
  /// The value, or the part of it that is wrong, counted from the first octet of the string.
  public let octets: Range<Int>
  public let reason: Reason
  /// The form that the value misses is documented; otherwise it is believed, and the value may
  /// well be right.
  public let isConfirmed: Bool

  public init(name: SSONName, octets: Range<Int>, reason: Reason, isConfirmed: Bool) {
    self.name = name
    self.octets = octets
    self.reason = reason
    self.isConfirmed = isConfirmed
  }

  public enum Reason: Hashable, Sendable {
    case nameTooLong(maximum: Int)
    /// Nothing, where a number or a host is expected.
    case empty
    /// Something that was to be filled in: `<srv>`, `XXX`.
    case placeholder
    /// White space in a value that cannot have any.
    case blank
    /// An octet that is not printable ASCII.
    case unprintable
    /// Neither an IPv4 nor an IPv6 address nor a name of a host.
    case notAHost
    case notANumber
    /// Neither a number nor one of the words.
    case notAWord(expected: [String])
    case notDigits
    case outOfRange(expected: ClosedRange<Int>)
    case tooLong(maximum: Int)
    /// A list, where one host is expected.
    case notOne
  }
}

extension SSONValueError: CustomStringConvertible {
  /// One sentence for people.
  public var description: String { "\(name.printable): \(reason)" }
}

extension SSONValueError.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .nameTooLong(let maximum): "the name has more than \(maximum) characters"
    case .empty: "the value is empty"
    case .placeholder: "the value is a placeholder that was never filled in"
    case .blank: "the value contains white space"
    case .unprintable: "the value contains an octet that is not printable ASCII"
    case .notAHost: "the value is neither an address nor the name of a host"
    case .notANumber: "the value is not a number"
    case .notAWord(let words):
      "the value is neither a number nor one of \(words.joined(separator: ", "))"
    case .notDigits: "the value has something other than digits"
    case .outOfRange(let range):
      "the value is outside of \(range.lowerBound)…\(range.upperBound)"
    case .tooLong(let maximum): "the value has more than \(maximum) characters"
    case .notOne: "the value is a list, and one host is expected"
    }
  }
}
