import Testing

@testable import Reporting

@Suite struct IntCountingTests {
  @Test(arguments: [
    (0, "frame", "0 frames"), (1, "switch", "1 switch"), (2, "switch", "2 switches"),
  ])
  func `numbers and nouns agree`(number: Int, noun: String, text: String) {
    #expect(number.counting(noun) == text)
  }
}
