import SSON
import Settings
import TestSupport
import Testing
import Wire

@testable import Discovery

@Suite struct SettingsLintTests {
  private func problems(
    _ text: String, _ environment: SettingsEnvironment = [:], family: PhoneFamily? = .j100SIP
  ) -> [SettingsProblem] {
    let run = SettingsRun(SettingsFile(text), environment: environment)
    return SettingsLint(run, profile: family.flatMap { PhoneProfile.of($0) }).problems
  }

  struct Rule: Sendable, CustomTestStringConvertible {
    let kind: SettingsProblem.Kind
    let severity: SSONProblem.Severity
    let place: String
    let fires: String
    let quiet: String

    init(
      _ kind: SettingsProblem.Kind, _ severity: SSONProblem.Severity, _ place: String,
      fires: String, quiet: String
    ) {
      self.kind = kind
      self.severity = severity
      self.place = place
      self.fires = fires
      self.quiet = quiet
    }

    var testDescription: String { kind.rawValue }
  }

  /// A text for each rule that sets it off, at the line and column given, and a near miss.
  static let rules = [
    Rule(
      .utf16, .error, "1:1", fires: "S\0E\0T\0 \0A\0", quiet: "SET L2Q 1"),
    Rule(.byteOrderMark, .warning, "1:1", fires: "\u{FEFF}SET L2Q 1", quiet: "SET L2Q 1"),
    Rule(.byteOrderMark, .info, "1:1", fires: "\u{FEFF}## head", quiet: "## head"),
    Rule(.lineEnd, .warning, "1:10", fires: "SET L2Q 1\rSET VLANTEST 2", quiet: "a\r\n"),
    Rule(
      .tooManyLines, .warning, "131072:1", fires: String(repeating: "\n", count: 131_073),
      quiet: String(repeating: "\n", count: 131_072)),
    Rule(.misspelt, .error, "1:1", fires: "SETT L2Q 1", quiet: "Sets L2Q and others"),
    Rule(.misspelt, .error, "1:1", fires: "GOT END", quiet: "GOT the end"),
    Rule(.misspelt, .error, "1:1", fires: "GTE a.txt", quiet: "GTE it done"),
    Rule(.misspelt, .error, "1:1", fires: "IFF $GROUP SEQ 1 GOTO A", quiet: "IFF it is so"),
    Rule(.malformed, .warning, "1:1", fires: "SET L2Q", quiet: "SET L2Q \"\""),
    Rule(
      .malformed, .warning, "1:1", fires: "IF $GROUP EQ 1 GOTO A",
      quiet: "IF $GROUP SEQ 1 GOTO A\n# A"),
    Rule(.malformed, .warning, "1:1", fires: "GET my file.txt", quiet: "Get help from us"),
    Rule(.keywordCase, .warning, "2:1", fires: "\nset L2Q 1", quiet: "SET L2Q 1"),
    Rule(.bareText, .info, "1:1", fires: "HTTP settings", quiet: "## HTTP settings"),
    Rule(.bareText, .info, "1:1", fires: "If in doubt", quiet: "##### ###"),
    Rule(.indented, .info, "1:1", fires: "  SET L2Q 1", quiet: "  ## note"),
    Rule(.equalsSign, .error, "1:1", fires: "SET L2Q=1", quiet: "SET L2Q 1"),
    Rule(.equalsSign, .error, "1:5", fires: "SET L2Q = 1", quiet: "SET HTTPDIR a=b"),
    Rule(.equalsSign, .error, "1:1", fires: "L2Q=1,SIG=2", quiet: "a=b is nothing"),
    Rule(.unbalancedQuotes, .warning, "1:13", fires: "SET HTTPDIR \"a", quiet: "SET HTTPDIR \"a\""),
    Rule(.unbalancedQuotes, .warning, "1:13", fires: "SET HTTPDIR a\"b", quiet: "SET HTTPDIR ab"),
    Rule(
      .missingQuotes, .warning, "1:13", fires: "SET APPNAME a b", quiet: "SET APPNAME a  "),
    Rule(
      .textAfterQuote, .warning, "1:17", fires: "SET APPNAME \"a\" b", quiet: "SET APPNAME \"a\" "),
    Rule(.textAfterQuote, .warning, "1:11", fires: "SET L2Q 1 ## tagged", quiet: "SET L2Q 1"),
    Rule(.notASCII, .warning, "1:13", fires: "SET HTTPDIR \u{FC}", quiet: "## \u{FC}"),
    Rule(.notASCII, .warning, "1:10", fires: "SET L2Q 1\0", quiet: "SET L2Q\t1"),
    Rule(
      .tooLong, .warning, "1:5", fires: "SET \(String(repeating: "A", count: 31)) 1",
      quiet: "SET \(String(repeating: "A", count: 30)) 1"),
    Rule(
      .tooLong, .warning, "1:7", fires: "SET A \(String(repeating: "b", count: 256))",
      quiet: "SET A \(String(repeating: "b", count: 255))"),
    Rule(.value, .error, "1:13", fires: "SET L2QVLAN 4095", quiet: "SET L2QVLAN 4094"),
    Rule(.value, .error, "1:24", fires: "SET HTTPSRVR 192.0.2.1,x.300", quiet: "SET HTTPSRVR h"),
    // The range is believed and stated nowhere.
    Rule(.value, .warning, "1:14", fires: "SET PHY1STAT 9", quiet: "SET PHY1STAT 6"),
    Rule(.unknownName, .info, "1:5", fires: "SET LANGUAGE 1", quiet: "SET REUSETIME 60"),
    Rule(.otherFamily, .info, "1:5", fires: "SET TFTPSRVR 192.0.2.1", quiet: "SET DES_STAT 0"),
    Rule(.secret, .warning, "1:14", fires: "SET PROCPSWD 1234", quiet: "SET PROCPSWD \"\""),
    Rule(.secret, .warning, "1:17", fires: "SET SIPPASSWORD abc", quiet: "SET SIPPROXYSRVR abc"),
    Rule(.overridden, .info, "1:5", fires: "SET L2Q 1\nSET l2q 2", quiet: "SET L2Q 1"),
    Rule(.missingTag, .error, "1:6", fires: "GOTO END\n#END", quiet: "GOTO END\n# END"),
    Rule(
      .duplicateTag, .warning, "4:3", fires: "GOTO A\nSET L2Q 1\n# A\n# A",
      quiet: "GOTO A\n# A\n# B"),
    Rule(.unusedTag, .info, "1:3", fires: "# END", quiet: "# ###"),
    Rule(
      .afterRequest, .warning, "2:1", fires: "GET a.txt\nSET L2Q 1",
      quiet: "IF $GROUP SEQ 1 GOTO A\nGET a.txt\n# A\nSET L2Q 1"),
    Rule(
      .neverRuns, .warning, "2:1", fires: "GOTO A\nSET L2Q 1\n# A",
      quiet: "IF $GROUP SEQ 1 GOTO A\nSET L2Q 1\n# A"),
    Rule(
      .unknownVariable, .warning, "1:5", fires: "IF $COLOUR SEQ 1 GOTO A\n# A",
      quiet: "IF $VPNACTIVE SEQ 1 GOTO A\n# A"),
    Rule(.loop, .error, "1:1", fires: "# A\nGOTO A", quiet: "GOTO B\n# A\nGET a.txt\n# B\nGOTO A"),
  ]

  @Test(arguments: rules)
  func `a rule fires where it should, and not beside it`(rule: Rule) throws {
    let found = problems(rule.fires).filter { $0.kind == rule.kind }
    let problem = try #require(found.first)
    #expect(problem.severity == rule.severity)
    #expect("\(problem.line):\(problem.column)" == rule.place)
    #expect(found.count == 1)
    #expect(!problems(rule.quiet).contains { $0.kind == rule.kind })
  }

  @Test func `every rule is tried but those that need a phone`() {
    let tried = Set(Self.rules.map(\.kind))
    #expect(
      Set(SettingsProblem.Kind.allCases).subtracting(tried) == [.onlyByDHCP, .notReached])
  }

  @Test func `what H.323 phones take from DHCP alone is told for them`() {
    let text = "SET TLSPORT 443"
    #expect(
      problems(text, family: .deskphone96x1H323).map(\.kind) == [.onlyByDHCP])
    #expect(problems(text).isEmpty)
    #expect(problems(text, family: nil).isEmpty)
    #expect(problems("SET TFTPSRVR 192.0.2.1", family: .deskphone4600).isEmpty)
  }

  @Test func `lines for other phones are told by stretch`() {
    let text = """
      IF $MODEL4 SEQ J179 GOTO A
      SET L2Q 1
      ## between
      SET L2QVLAN 2
      # A
      SET VLANTEST 60
      """
    let found = problems(text, ["MODEL4": "J179"])
    #expect(found.map(\.kind) == [.notReached])
    #expect(found.first?.message == "this phone does not come to lines 2 to 4")
    #expect(problems(text, ["MODEL4": "J189"]).isEmpty)
  }

  @Test func `a tag that comes near is named`() {
    for line in ["#END", "## END", "# end", "#  END"] {
      let found = problems("GOTO END\n\(line)").first { $0.kind == .missingTag }
      #expect(found?.message.hasSuffix("Line 2 comes near") == true, "\(line)")
    }
  }

  @Test func `a jump to nowhere that this phone does not take is a warning`() {
    let text = "IF $GROUP SEQ 1 GOTO A\nGET a.txt\n# A\nGOTO B"
    #expect(problems(text, ["GROUP": "2"]).first { $0.kind == .missingTag }?.severity == .warning)
    #expect(problems(text, ["GROUP": "1"]).first { $0.kind == .missingTag }?.severity == .error)
  }

  @Test func `a good file has no problems`() {
    let text = """
      ## upgrade file
      IF $MODEL4 SEQ J179 GOTO J179SW
      GOTO GETSET
      # J179SW
      SET APPNAME FW_S_J179_R4_0_0_0.bin
      # GETSET
      GET 46xxsettings.txt

      """
    #expect(problems(text, ["MODEL4": "J129"]).allSatisfy { $0.severity == .info })
    #expect(problems(text, ["MODEL4": "J179"]).allSatisfy { $0.severity == .info })
  }

  @Test func `nothing that can be typed goes wrong, and no message quotes a secret`() {
    let text = "\u{FEFF}SET PROCPSWD 55738001\nIF $GROUP SEQ 1 GOTO A\n# A\nSET X \"55738001\r\n"
    let octets = Array(text.utf8)
    for variant in octets.cuts + octets.bitFlips {
      let run = SettingsRun(SettingsFile(variant[...]), environment: ["GROUP": "1"])
      for problem in SettingsLint(run, profile: PhoneProfile.of(.j100SIP)).problems {
        #expect(problem.octets.lowerBound >= 0 && problem.octets.upperBound <= variant.count)
        #expect(problem.line >= 1 && problem.column >= 1)
        #expect(!problem.message.contains("55738001"))
      }
    }
  }

  @Test func `what is unconfirmed is never an error`() {
    for rule in Self.rules {
      for problem in problems(rule.fires) where problem.basis == .unconfirmed {
        #expect(problem.severity < .error)
      }
    }
  }
}
