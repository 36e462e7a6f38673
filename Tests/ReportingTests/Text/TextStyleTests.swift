import Reporting
import Testing

@Suite struct TextStyleTests {
  @Test func `marks need colour`() {
    #expect(TextStyle().marked("FAIL", .bad) == "FAIL")
    #expect(TextStyle(usesColor: true).marked("FAIL", .bad) == "\u{1B}[31mFAIL\u{1B}[0m")
    #expect(TextStyle().columns == 100)
  }
}
