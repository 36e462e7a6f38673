import Wire

/// Cuts header values apart as RFC 3261 §25 says: what stands in quotes or angle brackets is whole.
enum SIPGrammar {
  /// Values and parameters have fewer parts than that; what is behind belongs to the last.
  static let maximumParts = 64

  /// The parts of `octets` between `separator`s outside of quotes and angle brackets.
  static func split(
    _ octets: ArraySlice<UInt8>, at separator: UInt8
  ) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = octets.startIndex
    var isQuoted = false
    var isEscaped = false
    var isBracketed = false
    for (index, octet) in zip(octets.indices, octets) {
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        if octet == UInt8(ascii: "\\") { isEscaped = true }
        if octet == UInt8(ascii: "\"") { isQuoted = false }
      } else if octet == UInt8(ascii: "\""), !isBracketed {
        isQuoted = true
      } else if octet == UInt8(ascii: "<") {
        isBracketed = true
      } else if octet == UInt8(ascii: ">") {
        isBracketed = false
      } else if octet == separator, !isBracketed, parts.count < maximumParts - 1 {
        parts.append(octets[start..<index])
        start = index + 1
      }
    }
    return parts + [octets[start...]]
  }

  /// Without the quotes around it and the backslashes in it.
  static func unquoted(_ octets: ArraySlice<UInt8>) -> WireText {
    let text = octets.trimmed
    guard text.count >= 2, text.first == UInt8(ascii: "\""), text.last == UInt8(ascii: "\"") else {
      return WireText(text)
    }
    let inner = text.dropFirst().dropLast()
    guard inner.contains(UInt8(ascii: "\\")) else { return WireText(inner) }
    var result: [UInt8] = []
    var isEscaped = false
    for octet in inner {
      if !isEscaped, octet == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        result.append(octet)
        isEscaped = false
      }
    }
    return WireText(result[...])
  }
}
