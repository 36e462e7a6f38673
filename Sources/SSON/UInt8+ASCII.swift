extension UInt8 {
  package static let nul: UInt8 = 0x00
  package static let quote = UInt8(ascii: "\"")
  package static let apostrophe = UInt8(ascii: "'")
  package static let comma = UInt8(ascii: ",")
  package static let semicolon = UInt8(ascii: ";")
  package static let equals = UInt8(ascii: "=")
  package static let backslash = UInt8(ascii: "\\")

  /// A character of printable ASCII, the blank included.
  package var isPrintable: Bool { self >= 0x20 && self < 0x7F }

  /// Blank, tabulator, line feed or carriage return.
  package var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }

  package var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  package var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }

  /// What the names of parameters are made of.
  package var isNameCharacter: Bool { isLetter || isDigit || self == UInt8(ascii: "_") }

  package var uppercased: UInt8 { (0x61...0x7A).contains(self) ? self & 0xDF : self }
}
