public import Wire

/// One line of a settings file and what it says.
public struct SettingsStatement: Hashable, Sendable {
  /// Counted from 1.
  public let line: Int
  /// The whole line without its end, with the indices of the file.
  public let text: WireText
  public let lineEnd: LineEnd
  public let kind: Kind

  /// From the first octet of the line to behind its end.
  public var octets: Range<Int> { textOctets.lowerBound..<textOctets.upperBound + lineEnd.count }

  /// Where ``text`` stands.
  public var textOctets: Range<Int> { text.octets.startIndex..<text.octets.endIndex }

  /// The column of an octet of the line, counted from 1.
  public func column(of offset: Int) -> Int { offset - text.octets.startIndex + 1 }

  /// The first word of the line; empty if there is none.
  public var firstWord: ArraySlice<UInt8> {
    var scanner = SettingsScanner(text.octets)
    return scanner.word() ?? text.octets.suffix(0)
  }

  /// The line says something, be it well or badly: it is no comment.
  public var isStatement: Bool {
    switch kind {
    case .assignment, .condition, .jump, .tag, .request, .malformed: true
    case .comment: false
    }
  }
}

// MARK: - Field types

extension SettingsStatement {
  public enum Kind: Hashable, Sendable {
    /// `SET name value`.
    case assignment(SettingsAssignment)
    /// `IF $name SEQ value GOTO tag`.
    case condition(SettingsCondition)
    /// `GOTO tag`.
    case jump(tag: WireText)
    /// `# tag`: a number sign, one blank, text without blanks.
    case tag(WireText)
    /// `GET filename`.
    case request(filename: WireText)
    /// A line that begins with a keyword and goes on as no statement does. Phones pass over it as
    /// over a comment.
    case malformed(SettingsKeyword, SettingsFlaw)
    case comment
  }

  public enum LineEnd: String, CaseIterable, Hashable, Sendable {
    /// The file ends with the line.
    case none
    case lf
    case cr
    case crlf

    public var count: Int {
      switch self {
      case .none: 0
      case .lf, .cr: 1
      case .crlf: 2
      }
    }
  }
}
