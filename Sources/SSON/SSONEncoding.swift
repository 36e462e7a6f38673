import Wire

/// What the octets of a site-specific option look like.
public enum SSONEncoding: String, CaseIterable, Hashable, Sendable {
  /// Text, as it should be.
  case text
  /// One to eight IPv4 addresses: the option was defined with the type of an address (F07).
  case address
  /// Text written out as hexadecimal digits (F08).
  case hexText
  /// Text in UTF-16 of either octet order (F08).
  case utf16
  /// Mostly octets that are no ASCII text.
  case other
  /// Nothing, or nothing but NULs.
  case none

  init(judging octets: [UInt8]) {
    let content = octets[..<SSONEncoding.endOfContent(octets)]
    if content.isEmpty {
      self = .none
    } else if SSONEncoding.textOfUTF16(octets) != nil {
      self = .utf16
    } else if SSONEncoding.isAddresses(octets, content: content) {
      self = .address
    } else if SSONEncoding.textOfHex(octets) != nil {
      self = .hexText
    } else {
      let printable = content.lazy.filter(\.isPrintable).count
      self = printable >= content.count - printable ? .text : .other
    }
  }

  /// Where the NULs begin that end the octets.
  static func endOfContent(_ octets: [UInt8]) -> Int {
    (octets.lastIndex { $0 != .nul } ?? -1) + 1
  }

  /// The characters of UTF-16 text that is all printable ASCII, at least three of them.
  ///
  /// The final NUL of the low-octet-first order may be missing, as some servers cut it.
  static func textOfUTF16(_ octets: [UInt8]) -> [UInt8]? {
    var content = octets[..<endOfContent(octets)]
    if content.starts(with: [0xFE, 0xFF]) || content.starts(with: [0xFF, 0xFE]) {
      content = content.dropFirst(2)
    }
    guard let first = content.first else { return nil }
    let textFirst = first != .nul
    var text: [UInt8] = []
    for (index, octet) in content.enumerated() {
      if index.isMultiple(of: 2) == textFirst {
        guard octet.isPrintable else { return nil }
        text.append(octet)
      } else if octet != .nul {
        return nil
      }
    }
    return text.count >= 3 ? text : nil
  }

  /// The text behind hexadecimal digits, if it is printable or again UTF-16.
  static func textOfHex(_ octets: [UInt8]) -> [UInt8]? {
    let content = octets[..<endOfContent(octets)]
    guard content.allSatisfy({ $0.isPrintable && $0 != .equals }),
      let text = Hex.octets(of: String(decoding: content, as: UTF8.self)), text.count >= 4
    else { return nil }
    if textOfUTF16(text) != nil { return text }
    let end = endOfContent(text)
    return end > 0 && text[..<end].allSatisfy(\.isPrintable) ? text : nil
  }

  /// Whole groups of four, each with an octet that no text has, and no `NAME=` in front.
  private static func isAddresses(_ octets: [UInt8], content: ArraySlice<UInt8>) -> Bool {
    guard octets.count.isMultiple(of: 4), (4...32).contains(octets.count),
      !content.allSatisfy(\.isPrintable), !beginsLikePair(content)
    else { return false }
    return stride(from: 0, to: octets.count, by: 4).allSatisfy { start in
      !octets[start..<start + 4].allSatisfy(\.isPrintable)
    }
  }

  private static func beginsLikePair(_ content: ArraySlice<UInt8>) -> Bool {
    let name = content.prefix(while: \.isNameCharacter)
    return !name.isEmpty && content.dropFirst(name.count).first == .equals
  }
}
