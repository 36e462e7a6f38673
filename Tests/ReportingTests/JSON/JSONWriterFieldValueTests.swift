import Reporting
import Testing
import Wire

@Suite struct JSONWriterFieldValueTests {
  @Test(
    arguments: [
      (.number(Int32(-5)), "-5"), (.flag(true), "true"), (.word("voice"), #""voice""#),
      (.octets([0xDE, 0xAD]), #""dead""#), (.octets([]), #""""#),
      (.list([.number(1 as Int), .word("a")]), #"[1,"a"]"#), (.list([]), "[]"),
      (
        .fields(["vlan": .number(120 as Int), "tagged": .flag(true)]),
        #"{"vlan":120,"tagged":true}"#
      ),
      (.record([]), "{}"),
    ] as [(FieldValue, String)])
  func `each kind of value`(value: FieldValue, expected: String) {
    var json = JSONWriter()
    json.value(value)
    #expect(json.bytes.text == expected)
  }

  @Test func `text from the wire cannot act on who reads it`() {
    var json = JSONWriter()
    json.value(FieldValue.text(WireText([0x1B, 0x5B, 0x32, 0x4A, 0xFF][...])))
    #expect(json.bytes.text == #""\\x1b[2J\\xff""#)
    var marks = JSONWriter()
    marks.value(FieldValue.text(WireText("a\u{202E}b")))
    #expect(marks.bytes.text == #""a\\u{202E}b""#)
  }
}
