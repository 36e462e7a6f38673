/// Why a line that begins with a keyword is no statement.
public enum SettingsFlaw: String, CaseIterable, Hashable, Sendable {
  /// `SET` alone.
  case missingName
  /// `SET name`.
  case missingValue
  /// `SET name=value`, as in the site-specific string.
  case equalsSign
  /// `IF` without `$name`.
  case missingVariable
  /// `IF $name` without `SEQ`, the only comparison there is.
  case missingComparison
  /// `IF $name SEQ value` without `GOTO`.
  case missingJump
  /// `GOTO` without a tag.
  case missingTag
  /// `GET` without the name of a file.
  case missingFilename
  /// More words than the statement has.
  case extraWords
}

extension SettingsFlaw: CustomStringConvertible {
  /// One clause for people.
  public var description: String {
    switch self {
    case .missingName: "the name and the value are missing"
    case .missingValue: "the value is missing"
    case .equalsSign: "an equals sign stands between name and value"
    case .missingVariable: "a name with $ in front is expected after IF"
    case .missingComparison: "SEQ and a value are expected after the name"
    case .missingJump: "GOTO is expected after the value"
    case .missingTag: "the tag is missing"
    case .missingFilename: "the name of the file is missing"
    case .extraWords: "there are more words than the statement has"
    }
  }
}
