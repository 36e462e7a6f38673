import SSON
import TestSupport
import Testing
import Wire

@testable import Settings

@Suite struct SettingsRunTests {
  private func run(_ lines: [String], _ environment: SettingsEnvironment = [:]) -> SettingsRun {
    SettingsRun(SettingsFile(lines.joined(separator: "\n")), environment: environment)
  }

  private func pairs(_ run: SettingsRun) -> [String] {
    run.assignments.map { "\($0.line) \($0.assignment.name)=\($0.assignment.value)" }
  }

  static let upgrade = [
    "## J100 SIP", "IF $MODEL4 SEQ J179 GOTO J179SW", "IF $MODEL4 SEQ J189 GOTO J189SW",
    "GOTO GETSET", "# J179SW", "SET APPNAME FW_S_J179_R4_0_0_0.bin", "GOTO GETSET", "# J189SW",
    "SET APPNAME FW_S_J189_R4_0_0_0.bin", "# GETSET", "GET 46xxsettings.txt",
  ]

  @Test func `a switch by model ends in the settings file`() {
    let j179 = run(Self.upgrade, ["MODEL4": "J179"])
    #expect(pairs(j179) == ["6 APPNAME=FW_S_J179_R4_0_0_0.bin"])
    #expect(j179.request?.filename.printable == "46xxsettings.txt")
    #expect(j179.request?.line == 11)
    #expect(j179.jumps.map(\.line) == [2, 7])
    #expect(j179.jumps.map(\.target) == [5, 10])
    #expect(!j179.reaches(line: 3) && j179.reaches(line: 11))
    let j189 = run(Self.upgrade, ["model4": "J189"])
    #expect(pairs(j189) == ["9 APPNAME=FW_S_J189_R4_0_0_0.bin"])
    let other = run(Self.upgrade, ["MODEL4": "J129"])
    #expect(pairs(other) == [])
    #expect(other.request?.filename.printable == "46xxsettings.txt")
  }

  @Test func `an IF with an unknown name is ignored as a whole, and remembered`() {
    let result = run(Self.upgrade)
    #expect(pairs(result) == [])
    #expect(result.ignoredConditions.map(\.line) == [2, 3])
    #expect(result.ignoredConditions.allSatisfy { $0.isOpen })
    let odd = run(["IF $COLOUR SEQ red GOTO A", "SET X 1", "# A"])
    #expect(odd.ignoredConditions.map(\.isOpen) == [false])
    #expect(pairs(odd) == ["2 X=1"])
  }

  @Test func `values compare exactly, names without case`() {
    let lines = ["IF $Group SEQ a GOTO A", "SET X 1", "# A"]
    #expect(pairs(run(lines, ["GROUP": "a"])) == [])
    #expect(pairs(run(lines, ["GROUP": "A"])) == ["2 X=1"])
    #expect(pairs(run(lines, ["GROUP": "aa"])) == ["2 X=1"])
  }

  @Test func `the last assignment counts and the earlier ones are kept`() throws {
    let result = run(["SET A 1", "set a 2", "SET B 3"])
    #expect(pairs(result) == ["1 A=1", "2 a=2", "3 B=3"])
    #expect(try #require(result["A"]).line == 2)
    #expect(result["C"] == nil)
    #expect(result.end == .endOfFile)
  }

  @Test func `GET ends the file`() {
    let result = run(["GET other.txt", "SET A 1", "GET third.txt"])
    #expect(pairs(result) == [])
    #expect(result.end == .request(filename: WireText("other.txt"), line: 1))
  }

  @Test func `a tag that is nowhere ends the file`() {
    let result = run(["SET A 1", "GOTO END", "SET B 2"])
    #expect(pairs(result) == ["1 A=1"])
    #expect(result.end == .missingTag(WireText("END"), line: 2))
    let other = run(["IF $GROUP SEQ 1 GOTO END", "SET B 2"], ["GROUP": "1"])
    #expect(other.end == .missingTag(WireText("END"), line: 1))
    #expect(run(["GOTO END", "# end"]).end == .missingTag(WireText("END"), line: 1))
  }

  @Test func `a jump back is taken, and a circle ends`() {
    let back = run(["GOTO B", "# A", "SET X 1", "GET next", "# B", "GOTO A"])
    #expect(pairs(back) == ["3 X=1"])
    #expect(back.jumps.map(\.target) == [5, 2])
    let circle = run(["# A", "SET X 1", "GOTO A", "SET Y 2"])
    #expect(pairs(circle) == ["2 X=1"])
    #expect(circle.end == .loop(line: 1))
    let tight = run(["# A", "IF $GROUP SEQ 1 GOTO A"], ["GROUP": "1"])
    #expect(tight.end == .loop(line: 1))
  }

  @Test func `of tags with one name the next counts, or else the first`() {
    let lines = ["# A", "IF $GROUP SEQ 1 GOTO A", "SET X 1", "# A", "SET Y 2", "# A"]
    let next = run(lines, ["GROUP": "1"])
    #expect(next.jumps.map(\.target) == [4])
    let first = run(["# A", "# A", "GOTO A"])
    #expect(first.jumps.map(\.target) == [1])
    #expect(first.end == .loop(line: 1))
  }

  @Test func `comments and damaged statements do nothing`() {
    let result = run(["## SET A 1", "SET B", "#SET C 1", "text", "SET D 4"])
    #expect(pairs(result) == ["5 D=4"])
  }

  @Test func `every run ends, whatever the octets`() {
    let octets = Array(Self.upgrade.joined(separator: "\n").utf8)
    for variant in octets.cuts + octets.bitFlips {
      let result = SettingsRun(SettingsFile(variant[...]), environment: ["MODEL4": "J179"])
      #expect(result.assignments.count <= result.file.statements.count)
      #expect(result.jumps.count <= result.file.statements.count)
    }
  }

  @Test func `jumps to and fro take no more steps than there are lines`() {
    var lines: [String] = []
    for number in 0..<20_000 { lines += ["# T\(number)", "GOTO T\(19_999 - number)"] }
    let result = run(lines)
    #expect(result.end == .loop(line: 1))
    #expect(result.jumps.count == 2)
    let same = run([String](repeating: "# A", count: 20_000) + ["GOTO A"])
    #expect(same.end == .loop(line: 1))
  }
}
