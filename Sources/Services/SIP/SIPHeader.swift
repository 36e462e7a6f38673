public import Wire

/// One header of a SIP message, as it was spelled (RFC 3261 §7.3).
public struct SIPHeader: Hashable, Sendable {
  /// In any case, long or compact.
  public let name: WireText
  /// Without blanks at its ends; the lines of a folded one are joined by single blanks.
  public let value: WireText

  public init(_ name: WireText, _ value: WireText) {
    self.name = name
    self.value = value
  }

  /// Whether this is the header called `name` in full, in long or compact form.
  public func isNamed(_ name: String) -> Bool {
    if self.name.octets.isSame(asASCII: name) { return true }
    guard self.name.octets.count == 1, let letter = self.name.octets.first else { return false }
    return Self.compactForms[letter.inLowerCase] == name
  }

  /// RFC 3261 §7.3.3 and later standards.
  private static let compactForms: [UInt8: String] = [
    UInt8(ascii: "b"): "Referred-By", UInt8(ascii: "c"): "Content-Type",
    UInt8(ascii: "e"): "Content-Encoding", UInt8(ascii: "f"): "From", UInt8(ascii: "i"): "Call-ID",
    UInt8(ascii: "k"): "Supported", UInt8(ascii: "l"): "Content-Length",
    UInt8(ascii: "m"): "Contact", UInt8(ascii: "o"): "Event", UInt8(ascii: "r"): "Refer-To",
    UInt8(ascii: "s"): "Subject", UInt8(ascii: "t"): "To", UInt8(ascii: "u"): "Allow-Events",
    UInt8(ascii: "v"): "Via", UInt8(ascii: "x"): "Session-Expires",
  ]
}
