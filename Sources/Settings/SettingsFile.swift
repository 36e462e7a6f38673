import Wire

/// The text of an upgrade or settings file (`J100Supgrade.txt`, `46xxsettings.txt` …), taken apart
/// line by line.
///
/// One statement a line, everything else being a comment:
///
/// ```text
/// SET name value                    a value with blanks is quoted
/// IF $name SEQ value GOTO tag       exact match; with an unknown name the whole IF is ignored
/// GOTO tag                          on with the line after "# tag"
/// # tag
/// GET filename                      fetch that file and go on with it
/// ```
///
/// Any octets can be taken apart, and nothing is changed or dropped. Keywords are taken in any
/// letter case; whether phones do so is stated nowhere. Line ends are LF, CR LF or CR.
public struct SettingsFile: Sendable {
  /// No file is read beyond; the vendor's own template has some thousands of lines.
  public static let maximumLines = 1 << 17

  public let octets: [UInt8]
  /// What the octets look like.
  public let encoding: SettingsEncoding
  /// One for each line, in order: the statement of line N is at index N - 1.
  public let statements: [SettingsStatement]
  /// What stands behind ``maximumLines`` lines: kept, and not read.
  public let unread: Range<Int>

  public init(_ octets: ArraySlice<UInt8>) {
    let octets = Array(octets)
    let encoding = SettingsEncoding(of: octets)
    var lines = SettingsLines(octets)
    var statements: [SettingsStatement] = []
    while statements.count < Self.maximumLines, let line = lines.next() {
      let mark = statements.isEmpty ? encoding.mark.count : 0
      statements.append(
        SettingsStatement(
          line: statements.count + 1, text: WireText(octets[line.text]), lineEnd: line.end,
          kind: SettingsScanner.kind(of: octets[line.text].dropFirst(mark))))
    }
    self.octets = octets
    self.encoding = encoding
    self.statements = statements
    unread = lines.offset..<octets.count
  }

  /// The octets of `text` in UTF-8.
  public init(_ text: String) {
    self.init(Array(text.utf8)[...])
  }

  public var encoded: [UInt8] { octets }

  /// The statement of a line, counted from 1.
  public subscript(line line: Int) -> SettingsStatement? {
    statements.indices.contains(line - 1) ? statements[line - 1] : nil
  }
}

extension SettingsFile: Hashable {
  public static func == (left: SettingsFile, right: SettingsFile) -> Bool {
    left.octets == right.octets
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(octets)
  }
}
