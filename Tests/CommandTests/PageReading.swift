import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A page as an XML reader sees it.
final class PageReading: NSObject, XMLParserDelegate {
  private(set) var ids: [String] = []
  private(set) var links: [String] = []
  private(set) var elements: [String: Int] = [:]
  /// Attributes that could load or run something.
  private(set) var activeAttributes: [String] = []
  private(set) var text = ""
  private(set) var title = ""
  private(set) var error: String?
  private var path: [String] = []

  init(_ page: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(page))
    parser.delegate = self
    if !parser.parse() {
      error = "line \(parser.lineNumber): \(String(describing: parser.parserError))"
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    path.append(name)
    elements[name, default: 0] += 1
    if let id = attributes["id"] { ids.append(id) }
    if let link = attributes["href"] { links.append(link) }
    for labels in [attributes["aria-labelledby"], attributes["aria-describedby"]] {
      links += (labels ?? "").split(separator: " ").map { "#\($0)" }
    }
    activeAttributes += attributes.keys.filter {
      $0.hasPrefix("on") || ["src", "style", "action", "srcdoc", "xlink:href"].contains($0)
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    path.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if path.last == "style" { return }
    if path == ["html", "head", "title"] { title += string }
    text += string
  }
}
