import Testing
import Wire

@testable import Reporting

@Suite struct FieldValueTextTests {
  @Test(
    arguments: [
      (.number(5 as Int), "5"), (.flag(true), "yes"), (.flag(false), "no"),
      (.word("voice"), "voice"),
      (.text(WireText("a\u{1B}")), #"a\x1b"#), (.octets([1, 0xAB]), "01 ab"),
      (.octets([]), "(empty)"),
      (.list([.number(1 as Int), .number(3 as Int)]), "1, 3"), (.list([]), ""),
      (
        .fields([
          "vlan": .number(120 as Int), "powerDeciwatts": .number(65 as Int),
          "bits": .list([.word("bridge")]),
        ]), "vlan 120, power deciwatts 65, bits (bridge)"
      ),
      (
        .fields(["secondsSince2000": .number(9 as Int), "ipv4": .flag(true)]),
        "seconds since 2000 9, ipv4 yes"
      ),
      (.fields(["operationalMAU": .word("x"), "a": .flag(true)]), "operational MAU x, a yes"),
    ] as [(FieldValue, String)])
  func `a value in one line`(value: FieldValue, text: String) {
    #expect(value.inlineText == text)
  }

  @Test func `a list of records is a line each`() {
    let route = FieldValue.fields(["to": .word("198.51.100.0/24"), "via": .word("192.0.2.1")])
    #expect(
      FieldValue.list([route, route]).lines
        == Array(repeating: "to 198.51.100.0/24, via 192.0.2.1", count: 2))
    #expect(FieldValue.list([.word("a"), .word("b")]).lines == ["a, b"])
  }

  @Test func `a record of one field is that field`() {
    #expect(FieldValue.fields(["vlan": .number(7 as Int)]).lines == ["7"])
    #expect(FieldValue.fields(["a": .list([.record([]), .record([])])]).lines == ["", ""])
  }
}
