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
      var shown = word.shownCount
      if !isEmpty, shown >= room {
        line(current)
        current = margin
        room = width
        isEmpty = true
      }
      // A word longer than a line is cut, never lost.
      while shown > room {
        let cut = word.index(behindShown: room)
        line(current + word[..<cut])
        word = word[cut...]
        shown -= room
        current = margin
        room = width
        isEmpty = true
      }
      current += isEmpty ? String(word) : " \(word)"
      room -= shown + (isEmpty ? 0 : 1)
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

extension Substring {
  /// How many characters show: the escape sequences of ``TextStyle/marked(_:_:)`` take no room.
  fileprivate var shownCount: Int {
    // Nearly all words: what they are made of need not be looked up.
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return utf8.count }
    guard utf8.contains(0x1B) else { return count }
    var rest = self
    var shown = 0
    while let character = rest.first {
      if character == "\u{1B}" {
        rest = rest.dropAfterMark()
      } else {
        shown += 1
        rest.removeFirst()
      }
    }
    return shown
  }

  /// Where `width` characters that show end, and the escape sequences right behind them.
  fileprivate func index(behindShown width: Int) -> Index {
    var rest = self
    var room = width
    while let character = rest.first {
      if character == "\u{1B}" {
        rest = rest.dropAfterMark()
      } else {
        if room == 0 { break }
        room -= 1
        rest.removeFirst()
      }
    }
    return rest.startIndex
  }

  /// What follows the escape sequence at the beginning.
  private func dropAfterMark() -> Substring {
    drop { $0 != "m" }.dropFirst()
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
