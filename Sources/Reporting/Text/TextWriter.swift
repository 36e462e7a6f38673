/// Lines of text for people, wrapped at the column limit.
public struct TextWriter: Sendable {
  public let style: TextStyle
  public private(set) var bytes: [UInt8] = []

  public init(_ style: TextStyle = TextStyle()) {
    self.style = style
  }

  public mutating func line(_ text: String = "") {
    bytes.append(contentsOf: text.utf8)
    bytes.append(0x0A)
  }

  /// Wraps `text` between words. The first line begins with `head`, the others with as many
  /// blanks as `head` is wide (`indent` if given).
  public mutating func wrapped(_ text: String, head: String = "", indent: Int? = nil) {
    let margin = String(repeating: " ", count: indent ?? head.count)
    let width = max(20, style.columns - margin.count)
    var current = head
    var room = max(20, style.columns - head.count)
    var isEmpty = true
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      var word = word[...]
      if !isEmpty, word.count + 1 > room {
        line(current)
        current = margin
        room = width
        isEmpty = true
      }
      // A word longer than a line is cut, never lost.
      while word.count > room {
        line(current + word.prefix(room))
        word = word.dropFirst(room)
        current = margin
        room = width
        isEmpty = true
      }
      current += isEmpty ? String(word) : " \(word)"
      room -= word.count + (isEmpty ? 0 : 1)
      isEmpty = false
    }
    line(current)
  }

  public func marked(_ text: String, _ mark: TextStyle.Mark) -> String {
    style.marked(text, mark)
  }

  /// Takes away what was written.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }
}

extension String {
  /// The text with blanks after it up to `width` characters; longer text stays as it is.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }

  /// The text with blanks before it.
  func aligned(to width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - count)) + self
  }
}
