import Testing
import Wire

@Suite struct FieldReaderTests {
  static let value = FieldValue.fields([
    "number": .number(300), "flag": .flag(true), "word": .word("a\\x00b"),
    "text": .text([0x61, 0xFF]), "hex": .word("00:1b 4f"), "octets": .octets([1, 2]),
    "list": .list([.number(1), .word("two")]),
  ])

  static func field(_ name: String) throws -> FieldReader {
    var record = try FieldReader(value, at: .member("it", of: .whole)).record()
    return try record.required(name, "something")
  }

  static func message(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "no error"
    } catch {
      return "\(error)"
    }
  }

  @Test func `reads values of every kind`() throws {
    #expect(try Self.field("number").integer(UInt16.self) == 300)
    #expect(try Self.field("flag").flag())
    #expect(try Self.field("word").word() == "a\\x00b")
    #expect(try Self.field("word").text().octets == [0x61, 0, 0x62])
    #expect(try Self.field("text").text().octets == [0x61, 0xFF])
    #expect(try Self.field("text").word() == "a\\xff")
    #expect(try Self.field("hex").octets() == [0, 0x1B, 0x4F])
    #expect(try Self.field("octets").octets(2...2) == [1, 2])
    #expect(try Self.field("list").elements().count == 2)
    #expect(try Self.field("number").elementsOrSelf.count == 1)
  }

  @Test func `errors tell the place and what is there instead`() {
    #expect(
      Self.message { _ = try Self.field("number").integer(UInt8.self) }
        == "it.number: expected a number from 0 to 255, found 300")
    #expect(
      Self.message { _ = try Self.field("flag").word() }
        == "it.flag: expected a text, found true")
    #expect(
      Self.message { _ = try Self.field("list").elements()[1].integer(Int.self, in: 0...9) }
        == "it.list[1]: expected a number from 0 to 9, found \"two\"")
    #expect(
      Self.message { _ = try Self.field("octets").octets(3...4) }
        == "it.octets: expected octets in hexadecimal, 3 to 4 of them, found \"0102\"")
    #expect(
      Self.message { _ = try Self.field("word").record() }
        == "it.word: expected an object, found \"a\\\\x00b\"")
    #expect(
      Self.message { _ = try Self.field("gone") } == "it.gone: expected something, found nothing")
  }

  @Test func `a name that nobody asked for is an error`() throws {
    var record = try FieldReader(.fields(["a": .number(1), "colour": .number(2)])).record()
    _ = try record.required("a", "a number")
    #expect(record.optional("color") == nil)
    #expect(
      Self.message { try record.finish() }
        == "colour: not a name known here; known are a, color")
    record.ignore("colour")
    #expect(Self.message { try record.finish() } == "no error")
  }

  @Test func `paths name members and elements`() {
    let path = FieldPath.member(
      "value", of: .element(2, of: .member("options", of: .member("dhcp", of: .whole))))
    #expect(path.description == "dhcp.options[2].value")
    #expect(
      FieldError(.member("a", of: .root("line 3:")), .missing("a number")).description
        == "line 3: a: expected a number, found nothing")
    #expect(FieldError(.whole, .contradiction("all wrong")).description == "all wrong")
  }
}
