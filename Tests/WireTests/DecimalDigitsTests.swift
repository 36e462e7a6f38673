import Testing

@testable import Wire

@Suite struct DecimalDigitsTests {
  private static func text(_ number: UInt64, width: Int = 1) -> String {
    let digits = DecimalDigits(number, width: width)
    return String(decoding: digits.indices.map { digits[$0] }, as: UTF8.self)
  }

  @Test(arguments: [0, 9, 10, 99, 100, 1_234_567_890, UInt64.max - 1, UInt64.max])
  func `as the library writes them`(number: UInt64) {
    #expect(Self.text(number) == "\(number)")
  }

  @Test(arguments: [(7, 0, "7"), (7, 3, "007"), (1234, 2, "1234"), (0, 2, "00")])
  func `zeros before it`(number: UInt64, width: Int, text: String) {
    #expect(Self.text(number, width: width) == text)
  }

  @Test func `no more than of 64 bits`() {
    #expect(Self.text(5, width: .max) == String(repeating: "0", count: 19) + "5")
    #expect(Self.text(.max, width: 30) == "18446744073709551615")
  }
}
