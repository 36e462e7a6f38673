import SSON
import Testing
import Wire

@Suite struct SiteSpecificStringWritingTests {
  @Test func `lists get quotes, nothing else does`() throws {
    let string = try SiteSpecificString(assignments: [
      ("MCIPADD", "192.0.2.20,192.0.2.21"), ("HTTPSRVR", "files.example.com"), ("httpdir", "/j100"),
      ("NEW_NAME", ""),
    ])
    #expect(
      String(decoding: string.encoded, as: UTF8.self)
        == "MCIPADD=\"192.0.2.20,192.0.2.21\",HTTPSRVR=files.example.com,httpdir=/j100,NEW_NAME=")
    #expect(string.deviations.isEmpty)
  }

  @Test(
    arguments: [
      ([], 0, SSONWriteError.Reason.noAssignments),
      ([("", "1")], 0, .emptyName),
      ([("L2Q", "1"), ("A B", "1")], 1, .nameCharacter),
      ([("A=B", "1")], 0, .nameCharacter),
      ([("\u{C4}", "1")], 0, .nameCharacter),
      ([(String(repeating: "A", count: 31), "1")], 0, .nameTooLong(maximum: 30)),
      ([("L2Q", "1"), ("l2q", "1")], 1, .duplicateName),
      ([("HTTPDIR", "/\u{E9}")], 0, .valueCharacter),
      ([("HTTPDIR", "/a\n")], 0, .valueCharacter),
      ([("HTTPSRVR", "\"192.0.2.1\"")], 0, .quoteInValue),
      ([("HTTPSRVR", "192.0.2.1, 192.0.2.2")], 0, .blankNextToSeparator),
      ([("HTTPSRVR", " 192.0.2.1")], 0, .blankNextToSeparator),
      ([("HTTPDIR", "/a\\")], 0, .backslashBeforeComma),
      ([("X", "a\\,b")], 0, .backslashBeforeComma),
      ([("HTTPDIR", "/a,b")], 0, .notAList),
      ([("L2QVLAN", "1,2")], 0, .notAList),
      ([("X", String(repeating: "x", count: 256))], 0, .valueTooLong(maximum: 255)),
    ] as [([(name: String, value: String)], Int, SSONWriteError.Reason)])
  func `what cannot be written is refused`(
    assignments: [(name: String, value: String)], index: Int, reason: SSONWriteError.Reason
  ) {
    #expect(throws: SSONWriteError(at: index, reason)) {
      try SiteSpecificString(assignments: assignments)
    }
  }

  @Test func `what can be written is read back without a deviation`() {
    var generator = SeededGenerator(seed: 242)
    let characters = Array("ab1./:-_=, \\\"".utf8)
    var written = 0
    for _ in 0..<3000 {
      let pairs = (0..<Int.random(in: 1...4, using: &generator)).map { index in
        let length = Int.random(in: 0...12, using: &generator)
        let value = (0..<length).map { _ in
          characters.randomElement(using: &generator) ?? 0x61
        }
        return (name: "N\(index)", value: String(decoding: value, as: UTF8.self))
      }
      guard let string = try? SiteSpecificString(assignments: pairs) else { continue }
      written += 1
      #expect(string.deviations.isEmpty, "\(string.masked())")
      #expect(string.assignments.map(\.value.printable) == pairs.map(\.value))
      #expect(string.assignments.map(\.name.printable) == pairs.map(\.name))
    }
    #expect(written > 500)
  }
}
