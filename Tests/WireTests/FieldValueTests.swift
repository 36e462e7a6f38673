import Testing
import Wire

@Suite struct FieldValueTests {
  @Test func `numbers of any width become one kind, held at its ends`() {
    #expect(FieldValue.number(7 as UInt8) == expected(7))
    #expect(FieldValue.number(UInt64.max) == expected(.max))
    #expect(FieldValue.number(Int8.min) == expected(-128))
  }

  private func expected(_ value: Int64) -> FieldValue { .number(value) }

  @Test func `a record keeps the order of its fields`() {
    let value = FieldValue.fields(["second": .flag(true), "first": .word("a")])
    #expect(
      value == .record([.init("second", .flag(true)), .init("first", .word("a"))]))
    #expect(value != .record([.init("first", .word("a")), .init("second", .flag(true))]))
  }

  @Test func `octets meant as text stay octets`() {
    #expect(FieldValue.text([0x41, 0xFF]) == .text(WireText([0x41, 0xFF])))
  }
}
