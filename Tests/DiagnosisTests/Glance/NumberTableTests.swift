import Testing

@testable import Diagnosis

@Suite struct NumberTableTests {
  @Test func `finds what was put in, and nothing else`() {
    var table = NumberTable()
    for number in 0..<5000 as Range<UInt64> { table.set(number << 20, to: Int(number)) }
    #expect(table.count == 5000)
    for number in 0..<5000 as Range<UInt64> {
      #expect(table[number << 20] == Int(number))
      #expect(table[number << 20 | 1] == nil)
    }
    #expect(Set(table.all.map(\.place)) == Set(0..<5000))
  }

  @Test func `a number is put somewhere else`() {
    var table = NumberTable()
    table.set(0, to: 1)
    table.set(0, to: 2)
    #expect(table[0] == 2)
    #expect(table.count == 1)
  }
}
