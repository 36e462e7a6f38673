public import Wire

/// One place where a site-specific string departs from its grammar, or where its writer
/// probably meant something else. Whether it matters is for a rule to say.
public struct SSONDeviation: Hashable, Sendable {
  public let kind: Kind
  /// Where, counted from the first octet of the string.
  public let octets: Range<Int>

  public init(_ kind: Kind, octets: Range<Int>) {
    self.kind = kind
    self.octets = octets
  }
}

extension SSONDeviation {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Nothing is there, or nothing but NULs.
    case empty
    /// The octets are an address, hexadecimal text, UTF-16 or no text at all; the one
    /// deviation of such a string. ``SiteSpecificString/encoding`` says which.
    case notText
    /// The quotes around the whole value are part of it.
    case quotedWhole
    /// One or more backslashes stand before a comma: an escape of the server's configuration.
    case escapedComma
    /// One or more backslashes stand before a quote.
    case escapedQuote
    /// White space before or after a comma or an equals sign, or at either end.
    case blankAroundSeparator
    /// A list without quotes: what followed the comma was joined to the value before it.
    case unquotedList
    /// A piece between commas that has no equals sign and belongs to no list.
    case missingEquals
    /// Nothing stands before the equals sign.
    case emptyName
    /// Nothing stands between two commas, or before the first.
    case emptyToken
    /// Nothing follows the last comma.
    case trailingComma
    /// The quote after an equals sign has no partner; the value runs to the end.
    case unclosedQuote
    /// Something other than a comma follows the closing quote.
    case textAfterQuote
    /// A quote where it has no meaning.
    case strayQuote
    /// A name that was there before; the last one wins.
    case duplicateName
    /// A semicolon seems to be meant as the separator.
    case semicolon
    /// NULs end the string. Harmless as far as is known.
    case trailingNUL
    /// NULs inside the string; what follows is taken apart like the rest.
    case embeddedNUL
    /// Octets outside of 20 to 7E hexadecimal.
    case nonPrintable
    /// A name longer than ``SSONName/maximumLength``.
    case nameTooLong
    /// A value longer than ``SSONAssignment/maximumValueLength``.
    case valueTooLong
    /// TFTPDIR stands after TFTPSRVR, which a 4600 phone does not accept.
    case directoryAfterServer
  }
}

extension SSONDeviation.Kind {
  /// The failure's number in the catalogue of field failures, where it has one.
  public var reference: String? {
    switch self {
    case .quotedWhole: "F09"
    case .escapedComma, .escapedQuote: "F11"
    case .blankAroundSeparator: "F12"
    case .unquotedList: "F13"
    default: nil
    }
  }
}

extension SSONDeviation.Kind: CustomStringConvertible {
  /// A clause for people.
  public var description: String {
    switch self {
    case .empty: "nothing is in it"
    case .notText: "the octets are not the text of a site-specific string"
    case .quotedWhole: "quotes around the whole text are part of it"
    case .escapedComma: "a backslash before a comma is part of the text"
    case .escapedQuote: "a backslash before a quote is part of the text"
    case .blankAroundSeparator: "a blank stands next to a separator"
    case .unquotedList: "a list stands without quotes"
    case .missingEquals: "a piece between commas has no equals sign"
    case .emptyName: "nothing stands before an equals sign"
    case .emptyToken: "nothing stands before a comma"
    case .trailingComma: "nothing follows the last comma"
    case .unclosedQuote: "a quote is never closed"
    case .textAfterQuote: "text follows a closing quote"
    case .strayQuote: "a quote stands where it has no meaning"
    case .duplicateName: "a name is given again"
    case .semicolon: "a semicolon stands where a comma is meant"
    case .trailingNUL: "the text ends in NUL"
    case .embeddedNUL: "a NUL stands inside the text"
    case .nonPrintable: "an octet is not printable ASCII"
    case .nameTooLong: "a name is longer than \(SSONName.maximumLength) characters"
    case .valueTooLong:
      "a value is longer than \(SSONAssignment.maximumValueLength) characters"
    case .directoryAfterServer: "TFTPDIR stands after TFTPSRVR"
    }
  }
}

extension SSONDeviation: CustomStringConvertible {
  /// One sentence for people.
  public var description: String {
    octets.isEmpty
      ? "at octet \(octets.lowerBound): \(kind)"
      : "octets \(octets.lowerBound)…\(octets.upperBound - 1): \(kind)"
  }
}

extension SSONDeviation: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "kind": .word(kind.rawValue),
      "octets": .list([.number(octets.lowerBound), .number(octets.upperBound)]),
    ])
  }
}
