import Foundation
import Reporting
import Testing
import Wire

@Suite struct JSONWriterTests {
  private static func written(
    _ style: JSONWriter.Style = .compact, _ body: (inout JSONWriter) -> Void
  ) -> String {
    var json = JSONWriter(style)
    body(&json)
    return json.bytes.text
  }

  @Test(
    arguments: [
      ("", #""""#), ("plain", #""plain""#), (#"a"b\c/d"#, #""a\"b\\c/d""#),
      ("a\nb\tc\r\0", #""a\nb\u0009c\u000d\u0000""#), ("\u{1F}\u{7F}", #""\u001f\u007f""#),
      ("voïce 音", #""voïce 音""#),
    ])
  func `text is escaped where JSON wants it`(text: String, expected: String) {
    #expect(Self.written { $0.value(text) } == expected)
  }

  @Test func `another reader gets the text back`() throws {
    for scalar in (0...0x2FF).compactMap(Unicode.Scalar.init) {
      let text = "a\(scalar)b"
      let json = Self.written { $0.value(text) }
      let read = try JSONSerialization.jsonObject(
        with: Data(json.utf8), options: .fragmentsAllowed)
      #expect(read as? String == text)
    }
  }

  @Test func `values of each kind`() {
    let json = Self.written { json in
      json.array { json in
        json.value(Int64.min)
        json.value(UInt64.max)
        json.value(true)
        json.value(false)
        json.hex([0x00, 0xAB] as [UInt8])
        json.hex([] as [UInt8])
        json.value([1, 2])
        json.value([] as [Int])
      }
    }
    #expect(
      json
        == #"[-9223372036854775808,18446744073709551615,true,false,"00ab","",[1,2],[]]"#)
  }

  @Test(
    arguments: [
      (.zero, "0"), (.seconds(4), "4"), (.milliseconds(4800), "4.8"),
      (.microseconds(1), "0.000001"),
      (.nanoseconds(999), "0"), (.microseconds(-1_500_000), "-1.5"),
      (.nanoseconds(Int64.min), "-9223372036.854775"),
    ] as [(Duration, String)])
  func `seconds with what decimals they need`(duration: Duration, expected: String) {
    #expect(Self.written { $0.value(duration) } == expected)
  }

  private static func nested(_ json: inout JSONWriter) {
    json.object { json in
      json.field("text", "a")
      json.field("absent", nil as String?)
      json.field("number", nil as Int?)
      json.array("empty") { _ in }
      json.object("inner") { json in
        json.field("list", ["a", "b"])
        json.field("numbers", [1, 2])
        json.field("flag", false)
      }
      json.object("none") { _ in }
    }
  }

  @Test func `nesting in one line`() {
    #expect(
      Self.written(.compact, Self.nested)
        == #"{"text":"a","empty":[],"inner":{"list":["a","b"],"numbers":[1,2],"flag":false},"none":{}}"#
    )
  }

  @Test func `nesting for people`() {
    #expect(
      Self.written(.indented, Self.nested) == """
        {
          "text": "a",
          "empty": [],
          "inner": {
            "list": [
              "a",
              "b"
            ],
            "numbers": [1, 2],
            "flag": false
          },
          "none": {}
        }
        """)
  }

  @Test func `a line at a time`() {
    var json = JSONWriter()
    json.object { $0.field("a", 1) }
    json.endLine()
    #expect(json.takeBytes().text == "{\"a\":1}\n")
    json.object { $0.field("b", 2) }
    json.endLine()
    #expect(json.takeBytes().text == "{\"b\":2}\n")
    #expect(json.bytes.isEmpty)
  }
}
