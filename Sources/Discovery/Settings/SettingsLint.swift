public import SSON
public import Settings
import Wire

/// A settings file judged as its writer typed it, for the phone of a run.
public struct SettingsLint: Sendable {
  /// Ordered by where they begin.
  public let problems: [SettingsProblem]

  /// Judges the file of `run`; `profile` is the phone's family, `nil` for any.
  public init(_ run: SettingsRun, profile: PhoneProfile? = nil) {
    var search = SettingsProblemSearch(run, profile: profile)
    problems = search.find()
  }

  public var worst: SSONProblem.Severity? { problems.map(\.severity).max() }
}

/// Goes through a file once and notes its problems.
struct SettingsProblemSearch {
  let run: SettingsRun
  let profile: PhoneProfile?
  /// What the unknown names of the file may be meant for, each looked up once.
  var meantNames: [SSONName: SSONName?] = [:]
  /// Whether the names of the file are those of secrets, each looked up once.
  var secretNames: [SSONName: Bool] = [:]
  private var problems: [SettingsProblem] = []

  init(_ run: SettingsRun, profile: PhoneProfile?) {
    self.run = run
    self.profile = profile
  }

  var file: SettingsFile { run.file }

  mutating func find() -> [SettingsProblem] {
    problems = []
    noteFile()
    guard !file.encoding.isUTF16 else { return problems }
    for statement in file.statements {
      noteForm(of: statement)
      if case .assignment(let assignment) = statement.kind {
        noteValue(of: assignment, in: statement)
      }
    }
    noteFlow()
    return problems.enumerated().sorted {
      ($0.element.octets.lowerBound, $0.offset) < ($1.element.octets.lowerBound, $1.offset)
    }.map(\.element)
  }

  /// Notes a problem of a whole line.
  mutating func note(
    _ kind: SettingsProblem.Kind, _ severity: SSONProblem.Severity, _ basis: SSONProblem.Basis,
    _ statement: SettingsStatement, _ message: String, remedy: String?
  ) {
    note(kind, severity, basis, statement, statement.textOctets, message, remedy: remedy)
  }

  /// Notes a problem of some octets of a line.
  mutating func note(
    _ kind: SettingsProblem.Kind, _ severity: SSONProblem.Severity, _ basis: SSONProblem.Basis,
    _ statement: SettingsStatement, _ octets: Range<Int>, _ message: String, remedy: String?
  ) {
    problems.append(
      SettingsProblem(
        kind, severity, basis, line: statement.line,
        column: statement.column(of: octets.lowerBound), octets: octets, message: message,
        remedy: remedy))
  }
}

// MARK: - The file as a whole

extension SettingsProblemSearch {
  private mutating func noteFile() {
    guard let first = file.statements.first else { return }
    switch file.encoding {
    case .text: break
    case .utf16LittleEndian, .utf16BigEndian:
      note(
        .utf16, .error, .inferred, first, first.textOctets.prefix(2),
        "the file is saved as UTF-16, of which a phone can read nothing",
        remedy: "save it as ASCII text")
    case .markedUTF8:
      note(
        .byteOrderMark, first.isStatement ? .warning : .info, .unconfirmed, first,
        first.textOctets.prefix(3),
        "the byte order mark of UTF-8 stands in front; the phone may not know the first line again",
        remedy: "save the file without a byte order mark")
    }
    if let line = file.statements.first(where: { $0.lineEnd == .cr }) {
      note(
        .lineEnd, .warning, .unconfirmed, line, line.octets.suffix(1),
        "the line ends in CR alone; whether phones see a line end there is stated nowhere",
        remedy: "save the file with LF or CR LF")
    }
    if !file.unread.isEmpty, let last = file.statements.last {
      note(
        .tooManyLines, .warning, .inferred, last,
        "the file has more than \(SettingsFile.maximumLines) lines; the rest was not examined",
        remedy: nil)
    }
  }
}

extension Range<Int> {
  func prefix(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }
  func suffix(_ count: Int) -> Range<Int> { Swift.max(lowerBound, upperBound - count)..<upperBound }
}
