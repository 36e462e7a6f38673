import Wire

/// Writes a page that is HTML and XML at once, so that whatever reads either can check it.
///
/// The only place where markup is made. Names of elements and attributes are literals of this
/// program; everything else passes through the escapes of its context. There is no way to write an
/// address that leads out of the page, a script or a style of an element.
struct HTMLWriter: Sendable {
  private(set) var bytes: [UInt8] = []

  /// The document type, then everything else in `html`.
  mutating func document(language: StaticString, _ content: (inout HTMLWriter) -> Void) {
    raw("<!DOCTYPE html>\n")
    element(
      "html", .fixed("xmlns", "http://www.w3.org/1999/xhtml"), .fixed("lang", language),
      content: content)
    raw("\n")
  }

  /// An element with a start and an end.
  mutating func element(
    _ name: StaticString, _ attributes: HTMLAttribute?..., content: (inout HTMLWriter) -> Void
  ) {
    begin(name, attributes)
    raw(">")
    content(&self)
    raw("</")
    raw(name)
    raw(">")
  }

  /// An element that holds text.
  mutating func element(_ name: StaticString, _ attributes: HTMLAttribute?..., text: String) {
    begin(name, attributes)
    raw(">")
    self.text(text)
    raw("</")
    raw(name)
    raw(">")
  }

  /// An element without content: one of HTML's void elements, or a shape of SVG.
  mutating func void(_ name: StaticString, _ attributes: HTMLAttribute?...) {
    begin(name, attributes)
    raw("/>")
  }

  mutating func text(_ text: String) {
    Self.escape(text, inAttribute: false, into: &bytes)
  }

  /// The style sheet: a literal of this program without anything that markup would need escaped.
  mutating func styleSheet(_ sheet: StaticString) {
    raw("<style>\n")
    raw(sheet)
    raw("</style>")
  }

  /// A line end between blocks, for whoever reads the source.
  mutating func newLine() { raw("\n") }

  // MARK: - Octets

  private mutating func begin(_ name: StaticString, _ attributes: [HTMLAttribute?]) {
    raw("<")
    raw(name)
    for attribute in attributes.compactMap(\.self) {
      raw(" ")
      raw(attribute.name)
      raw("=\"")
      Self.escape(attribute.value, inAttribute: true, into: &bytes)
      raw("\"")
    }
  }

  private mutating func raw(_ text: StaticString) {
    bytes.append(contentsOf: text.description.utf8)
  }

  /// Text as both languages take it. What XML cannot hold or what acts on the reader (control
  /// characters, marks of direction, invisible ones) is shown by its number.
  private static func escape(_ text: String, inAttribute: Bool, into bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes.append(contentsOf: "&amp;".utf8)
      case "<": bytes.append(contentsOf: "&lt;".utf8)
      case ">": bytes.append(contentsOf: "&gt;".utf8)
      case "\"": bytes.append(contentsOf: "&quot;".utf8)
      case "'": bytes.append(contentsOf: "&#39;".utf8)
      // An attribute's line ends would become blanks.
      case "\n": bytes.append(contentsOf: inAttribute ? "&#10;".utf8 : "\n".utf8)
      case " "..."~": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default:
        if scalar.actsOnReader {
          let number = String(scalar.value, radix: 16, uppercase: true)
          bytes.append(contentsOf: "\\u{\(number)}".utf8)
        } else {
          bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
      }
    }
  }
}
