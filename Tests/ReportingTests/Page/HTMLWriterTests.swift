import Foundation
import Testing

@testable import Reporting

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct HTMLWriterTests {
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg onload=alert(1)>",
    "]]>", "<!-- x", "-->", "&lt;", "&#60;", "&amp", "a & b", "javascript:alert(1)", "</title>",
    "</style><script>x</script>", "{}:;/*", "\n", "a\nb", "\u{1F4DE} é 漢", "``", "=", " onload=x ",
  ]

  /// Text as an XML reader finds it: of an element, and of an attribute.
  private static func read(_ page: [UInt8]) throws -> (text: String, label: String) {
    final class Reader: NSObject, XMLParserDelegate {
      var text = ""
      var label = ""
      var elements: [String] = []
      func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
      ) {
        elements.append(name)
        label = attributes["aria-label"] ?? label
      }
      func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
    }
    let reader = Reader()
    let parser = XMLParser(data: Data(page))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(reader.elements == ["p"])
    return (reader.text, reader.label)
  }

  private static func page(_ text: String) -> [UInt8] {
    var html = HTMLWriter()
    html.element("p", .label(text), text: text)
    return html.bytes
  }

  @Test(arguments: hostile)
  func `any text is read back as it was, and stays text`(text: String) throws {
    let (content, label) = try Self.read(Self.page(text))
    #expect(content == text)
    #expect(label == text)
  }

  @Test(arguments: hostile)
  func `nothing of it stands there as markup`(text: String) {
    let page = String(decoding: Self.page(text), as: UTF8.self)
    #expect(page.filter { $0 == "<" }.count == 2)
    #expect(page.filter { $0 == ">" }.count == 2)
    #expect(page.filter { $0 == "\"" }.count == 2)
    #expect(!page.contains("'"))
  }

  @Test func `every character below 0x100 and every mark is readable`() throws {
    for value in Array(0...0xFF) + [0x202E, 0x2028, 0x200B, 0xFEFF, 0xFFFE, 0xE000, 0x10FFFF] {
      let scalar = try #require(Unicode.Scalar(UInt32(value)))
      let (content, _) = try Self.read(Self.page(String(Character(scalar))))
      let isShown =
        (0x20..<0x7F).contains(value) || (0xA0...0xFF).contains(value) && value != 0xAD
        || value == 0x0A
      #expect(
        content
          == (isShown
            ? String(Character(scalar))
            : "\\u{\(String(value, radix: 16, uppercase: true))}"))
    }
  }

  @Test func `an element that is not there has no attribute`() {
    var html = HTMLWriter()
    html.element("td", nil, .class("a", "b")) { $0.void("br") }
    #expect(html.bytes.text == "<td class=\"a b\"><br/></td>")
  }

  @Test func `links lead into the page`() {
    var html = HTMLWriter()
    html.element("a", .link(to: .frame(31)), text: "31")
    html.element("a", .link(to: .finding(2, 0)), text: "x")
    #expect(html.bytes.text == "<a href=\"#f31\">31</a><a href=\"#d2-x1\">x</a>")
  }

  @Test func `a path is numbers and letters`() {
    var html = HTMLWriter()
    html.void("path", .numbers("d", [.move, 1, -2, .line, 3, 4, .close]))
    #expect(html.bytes.text == "<path d=\"M 1 -2 L 3 4 Z\"/>")
  }

  @Test func `the style sheet needs no escapes`() {
    let sheet = PageStyle.sheet.description
    #expect(!sheet.contains { "<&".contains($0) })
    #expect(!sheet.contains("url("))
    #expect(!sheet.contains("@import"))
  }
}
