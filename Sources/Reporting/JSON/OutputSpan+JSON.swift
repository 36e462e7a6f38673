import Wire

extension Span<UInt8> {
  /// Nothing has to be escaped.
  var isPlain: Bool {
    var isPlain = true
    for index in indices {
      let unit = self[index]
      isPlain =
        isPlain && unit >= 0x20 && unit != UInt8(ascii: "\"") && unit != UInt8(ascii: "\\")
        && unit != 0x7F
    }
    return isPlain
  }

  var isASCII: Bool {
    var bits: UInt8 = 0
    for index in indices { bits |= self[index] }
    return bits < 0x80
  }
}

extension OutputSpan<UInt8> {
  /// Names and texts are short: octet by octet takes half the time of copying a string's storage.
  mutating func append(copying text: Span<UInt8>) {
    for index in text.indices { append(text[index]) }
  }

  mutating func appendQuoted(_ text: Span<UInt8>) {
    append(UInt8(ascii: "\""))
    append(copying: text)
    append(UInt8(ascii: "\""))
  }

  mutating func append(hex octet: UInt8) {
    append(Hex.digit(octet >> 4))
    append(Hex.digit(octet & 15))
  }

  mutating func append(decimal number: Int64) {
    if number < 0 { append(UInt8(ascii: "-")) }
    if number.magnitude < 10 { return append(Hex.digit(UInt8(number.magnitude))) }
    let digits = DecimalDigits(number.magnitude)
    for index in digits.indices { append(digits[index]) }
  }

  mutating func append(escaped unit: UInt8) {
    switch unit {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      append(UInt8(ascii: "\\"))
      append(unit)
    case 0x0A:
      append(UInt8(ascii: "\\"))
      append(UInt8(ascii: "n"))
    case ..<0x20, 0x7F:
      append(copying: "\\u00".utf8.span)
      append(hex: unit)
    default: append(unit)
    }
  }
}
