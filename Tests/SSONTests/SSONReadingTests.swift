import SSON
import Testing
import Wire

/// Site-specific strings made of their descriptions.
@Suite struct SSONReadingTests {
  private func text(_ value: FieldValue) -> String {
    do {
      let string = try SiteSpecificString(reading: FieldReader(value))
      return WireText(string.octets[...]).printable
    } catch {
      return error.description
    }
  }

  private static let assignments = FieldValue.list([
    .fields(["name": .word("L2QVLAN"), "value": .number(120)]),
    .fields([
      "name": .word("HTTPSRVR"), "value": .list([.word("192.0.2.1"), .word("192.0.2.2")]),
    ]),
  ])

  @Test func `a text, a list or an object with one of them`() {
    #expect(text(.word("L2Q=1")) == "L2Q=1")
    let listed = text(Self.assignments)
    #expect(listed == "L2QVLAN=120,HTTPSRVR=\"192.0.2.1,192.0.2.2\"")
    #expect(text(.fields(["text": .word("L2Q=1"), "encoding": .word("text")])) == "L2Q=1")
    #expect(text(.fields(["assignments": Self.assignments])) == listed)
    // The text is what was on the wire; the assignments are what it means.
    #expect(
      text(.fields(["text": .word("L2Q=1"), "assignments": Self.assignments])) == "L2Q=1")
  }

  @Test func `what is none of these is told`() {
    #expect(text(.number(7)) == "expected a text or a list of assignments, found 7")
    #expect(
      text(.fields(["encoding": .word("text")])) == "text: expected a text, found nothing")
    #expect(
      text(.list([.fields(["name": .word("L2Q")])])) == "[0].value: expected a text, found nothing")
  }

  @Test(arguments: [
    ("L2QVLAN=120", 120), ("L2QVLAN=0", 0), ("L2QVLAN=007", 7), ("L2QVLAN=", nil),
    ("L2QVLAN=-1", nil), ("L2QVLAN=+1", nil), ("L2QVLAN=1 ", nil),
    ("L2QVLAN=99999999999999999999", nil),
  ])
  func `a value is a decimal number or none`(string: String, number: Int?) throws {
    let assignment = try #require(SiteSpecificString(Array(string.utf8)).assignments.first)
    #expect(assignment.integerValue == number)
  }

  @Test func `an assignment hides its secret unless it is asked`() throws {
    let string = SiteSpecificString(Array("PROCPSWD=27238".utf8))
    let assignment = try #require(string.assignments.first)
    #expect(assignment.fieldValue == assignment.fieldValue(showSecrets: false))
    #expect(assignment.fieldValue != assignment.fieldValue(showSecrets: true))
  }

  @Test func `a value describes what it is read as`() throws {
    #expect(SSONValue.number(120).fieldValue == .number(120))
    #expect(SSONValue.text(WireText("/dir")).fieldValue == .text(WireText("/dir")))
    #expect(SSONValue.hosts([]).fieldValue == .list([]))
  }
}
