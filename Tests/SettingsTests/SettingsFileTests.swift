import SSON
import TestSupport
import Testing
import Wire

@testable import Settings

@Suite struct SettingsFileTests {
  static let samples = [
    "## upgrade\r\nIF $MODEL4 SEQ J179 GOTO J179\r\nSET A \"b c\" rest\r\nGOTO END\r\n# J179\r\n"
      + "SET APPNAME fw.tar\r\n# END\r\nGET 46xxsettings.txt\r\n",
    "SET A 1\rSET B 2\n\n\r\r\nGET x", "\u{FEFF}SET A 1\nset b \"2", "",
  ]

  @Test(arguments: samples)
  func `nothing is lost, whatever the octets`(sample: String) {
    let octets = Array(sample.utf8)
    for variant in [octets] + octets.cuts + octets.bitFlips {
      let file = SettingsFile(variant[...])
      #expect(file.encoded == variant)
      // The lines stand one behind the other, and number themselves.
      var offset = 0
      for (index, statement) in file.statements.enumerated() {
        #expect(statement.line == index + 1)
        #expect(statement.octets.lowerBound == offset)
        offset = statement.octets.upperBound
      }
      #expect(file.unread == offset..<variant.count)
      #expect(offset == variant.count)
    }
  }

  @Test func `octets of a slice count from its first`() {
    let file = SettingsFile(Array("xxSET A 1".utf8)[2...])
    #expect(file.encoded == Array("SET A 1".utf8))
    #expect(file[line: 1]?.octets == 0..<7)
  }

  @Test func `lines end in LF, CR LF or CR`() {
    let file = SettingsFile("a\nb\r\nc\rd\r\r\ne")
    #expect(file.statements.map(\.lineEnd) == [.lf, .crlf, .cr, .cr, .crlf, .none])
    #expect(file.statements.map(\.text.printable) == ["a", "b", "c", "d", "", "e"])
    #expect(file.statements.map(\.octets.lowerBound) == [0, 2, 5, 7, 9, 11])
    #expect(SettingsFile("a\n").statements.count == 1)
    #expect(SettingsFile("").statements.isEmpty)
  }

  @Test func `a line is found by its number`() {
    let file = SettingsFile("a\nb")
    #expect(file[line: 2]?.text.printable == "b")
    #expect(file[line: 0] == nil)
    #expect(file[line: 3] == nil)
  }

  @Test func `lines beyond the bound are kept and not read`() {
    let octets = [UInt8](repeating: 0x0A, count: SettingsFile.maximumLines + 3)
    let file = SettingsFile(octets[...])
    #expect(file.statements.count == SettingsFile.maximumLines)
    #expect(file.unread == SettingsFile.maximumLines..<octets.count)
    #expect(file.encoded == octets)
  }

  @Test func `a byte order mark is no part of the first statement`() {
    let file = SettingsFile("\u{FEFF}SET A 1\n")
    #expect(file.encoding == .markedUTF8)
    guard case .assignment(let assignment)? = file[line: 1]?.kind else {
      Issue.record("no assignment")
      return
    }
    #expect(assignment.name == "A")
    #expect(assignment.nameOctets == 7..<8)
  }

  @Test func `UTF-16 is known by its mark or by its NULs`() {
    let text = Array("SET A 1\n".utf8)
    let little = text.flatMap { octet -> [UInt8] in [octet, 0] }
    let big = text.flatMap { octet -> [UInt8] in [0, octet] }
    #expect(SettingsFile(([0xFF, 0xFE] + little)[...]).encoding == .utf16LittleEndian)
    #expect(SettingsFile(([0xFE, 0xFF] + big)[...]).encoding == .utf16BigEndian)
    #expect(SettingsFile(little[...]).encoding == .utf16LittleEndian)
    #expect(SettingsFile(big[...]).encoding == .utf16BigEndian)
    #expect(SettingsFile(text[...]).encoding == .text)
    #expect(SettingsFile([0, 0, 0, 0]).encoding == .text)
    #expect(SettingsFile([0x53, 0]).encoding == .text)
    #expect(SettingsFile(little[...]).statements.allSatisfy { $0.kind == .comment })
  }
}
