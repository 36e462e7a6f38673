public import SSON
public import Wire

/// `SET name value`, as far as it can be read.
///
/// ```text
///   SET HTTPSRVR " 192.0.2.10,192.0.2.11 "   rest
///       |------|   |-------------------|     |--|     nameOctets, valueOctets, rest
/// ```
///
/// A value without quotes ends at the first blank. What phones make of more words is stated
/// nowhere; they are kept in ``rest``.
public struct SettingsAssignment: Hashable, Sendable {
  /// The longest value that a settings file can give (96x1 SIP administration guide, 2014, p. 52).
  public static let maximumValueLength = 255

  public let name: SSONName
  /// Without its quotes.
  public let value: WireText
  public let isQuoted: Bool
  /// False if a quote opens the value and none closes it.
  public let isClosed: Bool
  /// What follows the value, blanks around it left out.
  public let rest: WireText

  public var nameOctets: Range<Int> { name.octets.startIndex..<name.octets.endIndex }
  public var valueOctets: Range<Int> { value.octets.startIndex..<value.octets.endIndex }
  public var restOctets: Range<Int> { rest.octets.startIndex..<rest.octets.endIndex }

  /// The value is not to be shown. A name longer than any value is taken for a secret unread.
  package var isSecret: Bool {
    name.octets.count > Self.maximumValueLength || name.isSecret
  }

  /// The value in the form of `parameter`.
  package func typedValue(for parameter: SSONParameter) -> Result<SSONValue, SSONValueError> {
    SSONAssignment(name: name, value: value, isQuoted: isQuoted).typedValue(for: parameter)
  }
}
