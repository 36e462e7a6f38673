import SSON
import Testing
import Wire

@testable import Settings

@Suite struct SettingsStatementTests {
  private func kind(_ line: String) throws -> SettingsStatement.Kind {
    let file = SettingsFile(line)
    try #require(file.statements.count == 1)
    return file.statements[0].kind
  }

  private func assignment(_ line: String) throws -> SettingsAssignment {
    guard case .assignment(let assignment) = try kind(line) else {
      throw Missing(line: line)
    }
    return assignment
  }

  private struct Missing: Error { let line: String }

  @Test func `SET gives a name a value`() throws {
    let plain = try assignment("SET HTTPSRVR 192.0.2.10")
    #expect(plain.name == "httpsrvr")
    #expect(plain.name.printable == "HTTPSRVR")
    #expect(plain.value.printable == "192.0.2.10")
    #expect(plain.nameOctets == 4..<12)
    #expect(plain.valueOctets == 13..<23)
    #expect(!plain.isQuoted && plain.isClosed && plain.rest.octets.isEmpty)
  }

  @Test func `a value in quotes has blanks, and no quotes`() throws {
    let quoted = try assignment("SET\tSYSTEM   \"ground floor \" ")
    #expect(quoted.value.printable == "ground floor ")
    #expect(quoted.isQuoted && quoted.isClosed && quoted.rest.octets.isEmpty)
    let empty = try assignment("SET A \"\"")
    #expect(empty.isQuoted && empty.value.octets.isEmpty && empty.valueOctets == 7..<7)
  }

  @Test func `what follows the value is kept apart`() throws {
    let words = try assignment("SET NAME ground floor  left ")
    #expect(words.value.printable == "ground")
    #expect(words.rest.printable == "floor  left")
    #expect(words.restOctets == 16..<27)
    #expect(try assignment("SET A \"b\"c").rest.printable == "c")
    let open = try assignment("SET A \"b c ")
    #expect(open.value.printable == "b c")
    #expect(!open.isClosed)
  }

  @Test func `IF compares one value and jumps`() throws {
    guard case .condition(let condition) = try kind("IF $MODEL4 SEQ J179 GOTO J179SW") else {
      throw Missing(line: "IF")
    }
    #expect(condition.name == "MODEL4")
    #expect(condition.value.printable == "J179")
    #expect(condition.tag.printable == "J179SW")
    guard case .condition(let quoted) = try kind("if $GROUP seq \"a b\" goto X") else {
      throw Missing(line: "if")
    }
    #expect(quoted.value.printable == "a b")
  }

  @Test func `GOTO and GET have one word`() throws {
    #expect(try kind("GOTO END") == .jump(tag: WireText("END")))
    #expect(
      try kind("  get 46xxsettings.txt  ") == .request(filename: WireText("46xxsettings.txt")))
  }

  @Test func `a tag is a number sign, one blank and one word`() throws {
    #expect(try kind("# END") == .tag(WireText("END")))
    #expect(try kind("# END  ") == .tag(WireText("END")))
    for comment in ["#END", "#  END", "## END", "# THE END", "#", "# ", "#\tEND"] {
      #expect(try kind(comment) == .comment, "\(comment)")
    }
  }

  @Test func `anything else is a comment`() throws {
    for comment in ["", "   ", "SETT A 1", "HTTPSRVR=192.0.2.10", "//", "\0"] {
      let file = SettingsFile(comment)
      #expect(file.statements.allSatisfy { $0.kind == .comment && !$0.isStatement }, "\(comment)")
    }
  }

  @Test(arguments: [
    ("SET", SettingsKeyword.set, SettingsFlaw.missingName), ("SET  ", .set, .missingName),
    ("SET A", .set, .missingValue), ("SET A=1", .set, .equalsSign),
    ("SET A=1 b", .set, .equalsSign),
    ("IF", .condition, .missingVariable), ("IF GROUP SEQ 1 GOTO A", .condition, .missingVariable),
    ("IF $ SEQ 1 GOTO A", .condition, .missingVariable),
    ("IF $GROUP", .condition, .missingComparison),
    ("IF $GROUP EQ 1 GOTO A", .condition, .missingComparison),
    ("IF $GROUP SEQ", .condition, .missingComparison),
    ("IF $GROUP SEQ 1", .condition, .missingJump),
    ("IF $GROUP SEQ \"1 GOTO A", .condition, .missingJump),
    ("IF $GROUP SEQ 1 THEN A", .condition, .missingJump),
    ("IF $GROUP SEQ 1 GOTO", .condition, .missingTag),
    ("IF $GROUP SEQ 1 GOTO A B", .condition, .extraWords), ("GOTO", .jump, .missingTag),
    ("GOTO A B", .jump, .extraWords), ("GET", .request, .missingFilename),
    ("GET two words", .request, .extraWords),
  ])
  func `a keyword alone makes no statement`(
    line: String, keyword: SettingsKeyword, flaw: SettingsFlaw
  ) throws {
    #expect(try kind(line) == .malformed(keyword, flaw))
    #expect(!flaw.description.isEmpty)
  }

  @Test func `columns count from 1`() throws {
    let file = SettingsFile("\nSET A 1")
    let statement = try #require(file[line: 2])
    #expect(statement.column(of: 5) == 5)
    #expect(statement.octets == 1..<8)
    #expect(Array(statement.firstWord) == Array("SET".utf8))
  }

  @Test func `a value is judged in the form of its parameter`() throws {
    let good = try assignment("SET L2QVLAN 120")
    #expect(try good.typedValue(for: .voiceVLAN).get() == .number(120))
    let bad = try assignment("SET L2QVLAN 5000")
    guard case .failure(let error) = bad.typedValue(for: .voiceVLAN) else {
      Issue.record("5000 is a VLAN")
      return
    }
    #expect(error.reason == .outOfRange(expected: 0...4094))
    #expect(error.octets == 12..<16)
  }
}
