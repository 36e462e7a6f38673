/// What the text protocols here need of ASCII.
extension ArraySlice<UInt8> {
  /// Equal but for the case of ASCII letters.
  func isSame(asASCII text: String) -> Bool {
    count == text.utf8.count && zip(self, text.utf8).allSatisfy { $0.inLowerCase == $1.inLowerCase }
  }

  func startsASCII(with text: String) -> Bool {
    prefix(text.utf8.count).isSame(asASCII: text)
  }

  /// Without blanks and tabs at both ends.
  var trimmed: ArraySlice<UInt8> {
    let rest = drop(while: \.isBlank)
    let end = rest.lastIndex { !$0.isBlank }
    return end.map { rest[...$0] } ?? rest.prefix(0)
  }

  /// The number that decimal digits, and nothing else, make; `nil` if it does not fit.
  func decimal<Number: FixedWidthInteger>(_: Number.Type = Number.self) -> Number? {
    guard !isEmpty, count <= 20, allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Number(String(decoding: self, as: UTF8.self))
  }
}

extension UInt8 {
  var inLowerCase: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

  /// A blank or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
}
