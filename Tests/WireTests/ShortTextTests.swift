import Testing
import Wire

@Suite struct ShortTextTests {
  @Test func `numbers have at least the digits asked for`() {
    var text = ShortText()
    text.append(number: 0)
    text.append(":")
    text.append(number: 7, width: 3)
    text.append(":")
    text.append(number: 12_345, width: 2)
    #expect(text.string == "0:007:12345")
  }

  @Test func `the largest number is whole`() {
    var text = ShortText()
    text.append(number: .max)
    #expect(text.string == "18446744073709551615")
  }

  @Test func `octets have two hexadecimal digits`() {
    var text = ShortText()
    text.append(hex: 0x0A)
    text.append(hex: 0xF0)
    #expect(text.string == "0af0")
    #expect(text.count == 4)
  }

  @Test func `what there is no room for is left out`() {
    var text = ShortText()
    for _ in 0..<40 { text.append("x") }
    #expect(text.string == String(repeating: "x", count: 32))
  }
}
