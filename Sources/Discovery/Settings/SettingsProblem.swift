public import SSON
public import Wire

/// One place of a settings file that its writer should look at.
public struct SettingsProblem: Hashable, Sendable {
  public let kind: Kind
  public let severity: SSONProblem.Severity
  /// What the statement rests on.
  public let basis: SSONProblem.Basis
  /// Counted from 1; the file as a whole has the first.
  public let line: Int
  /// Counted from 1.
  public let column: Int
  /// Where, counted from the first octet of the file; may be empty.
  public let octets: Range<Int>
  /// One clause for people. It never quotes a value, which may be secret.
  public let message: String
  /// What to do; `nil` if nothing has to be done.
  public let remedy: String?

  init(
    _ kind: Kind, _ severity: SSONProblem.Severity, _ basis: SSONProblem.Basis, line: Int,
    column: Int, octets: Range<Int>, message: String, remedy: String?
  ) {
    self.kind = kind
    // What no document states is no reason to refuse a file.
    self.severity = basis == .unconfirmed ? min(severity, .warning) : severity
    self.basis = basis
    self.line = line
    self.column = column
    self.octets = octets
    self.message = message
    self.remedy = remedy
  }

  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Saved as UTF-16: no phone can read it.
    case utf16
    /// A byte order mark stands in front of the first statement.
    case byteOrderMark
    /// Lines end in CR alone.
    case lineEnd
    /// The file has more lines than are read.
    case tooManyLines
    /// The first word is nearly a keyword.
    case misspelt
    /// A line begins with a keyword and goes on as no statement does.
    case malformed
    /// A keyword is not in capitals.
    case keywordCase
    /// Text that is no statement, without the number sign of a comment.
    case bareText
    /// Blanks stand in front of a statement.
    case indented
    /// An equals sign, as in the site-specific string.
    case equalsSign
    case unbalancedQuotes
    /// A value with blanks has no quotes.
    case missingQuotes
    /// Something follows the closing quote.
    case textAfterQuote
    /// An octet of a statement is not printable ASCII.
    case notASCII
    /// A name or value is longer than the phones allow.
    case tooLong
    /// A value is not what its parameter takes.
    case value
    /// The name is in no document that could be read.
    case unknownName
    /// The parameter is one of other families.
    case otherFamily
    /// The family takes the parameter from DHCP alone.
    case onlyByDHCP
    /// A password or the like, for everyone to read who can fetch the file.
    case secret
    /// A later line sets the name again.
    case overridden
    /// A jump to a tag that is nowhere.
    case missingTag
    case duplicateTag
    /// No jump names the tag.
    case unusedTag
    /// Statements behind a GET, to which no jump leads.
    case afterRequest
    /// Statements behind a GOTO, to which no jump leads.
    case neverRuns
    /// Statements that other phones read, and this one does not.
    case notReached
    /// An IF tests a name that no phone is known to know.
    case unknownVariable
    /// The phone goes round in circles.
    case loop
  }
}

extension SettingsProblem: FieldDescribing {
  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = [
      .init("kind", .word(kind.rawValue)), .init("severity", .word(severity.rawValue)),
      .init("basis", .word(basis.rawValue)), .init("line", .number(line)),
      .init("column", .number(column)),
      .init("octets", .list([.number(octets.lowerBound), .number(octets.upperBound)])),
      .init("message", .word(message)),
    ]
    if let remedy { fields.append(.init("remedy", .word(remedy))) }
    return .record(fields)
  }
}
