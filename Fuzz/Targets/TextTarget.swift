import Framing
import Reporting
import Wire

extension FuzzTarget {
  /// Text from the wire and from people: shown without harm, and read back.
  static let text = FuzzTarget("text", longestInput: 200) { capture in
    capture.values()
      + [
        "2001:db8::1", "::ffff:192.0.2.1", "192.0.2.10", "02:00:5e:10:00:00", "\\x1b\\u{202E}",
      ].map { Array($0.utf8) }
  } check: { octets in
    let shown = WireText(octets).printable
    claimPrintable(shown)
    claimSame(WireText(printable: shown).octets, octets, "text that is shown is read back")
    claimWraps(shown)
    var json = JSONWriter(.indented)
    json.array { $0.value(String(decoding: octets, as: UTF8.self)) }
    var grammar = JSONGrammar(json.bytes)
    claim(grammar.isWhole(), "any string can be written as JSON")
    claimAddresses(String(decoding: octets, as: UTF8.self))
    if let address = IPv6Address(octets.prefix(16)) {
      claim(IPv6Address(address.description) == address, "\(address) is read back")
    }
    if let digits = Hex.octets(of: Hex.string(of: octets, separator: ":")) {
      claimSame(digits, octets, "hexadecimal text is read back")
    } else {
      claim(false, "hexadecimal text can be read")
    }
    let stamp = octets.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    claimPrintable(Moment(nanoseconds: Int64(bitPattern: stamp)).iso8601)
  }
}

/// What an address is written as is read as the same address.
private func claimAddresses(_ text: String) {
  if let address = IPv4Address(text) {
    claim(IPv4Address(address.description) == address, "\(address) is read back")
  }
  if let address = IPv6Address(text) {
    claim(IPv6Address(address.description) == address, "\(address) is read back")
  }
  if let address = MACAddress(text) {
    claim(MACAddress(address.description) == address, "\(address) is read back")
  }
}

/// Wrapping loses nothing but blanks, and no line is too long.
private func claimWraps(_ text: String) {
  var writer = TextWriter(TextStyle(columns: 40))
  writer.wrapped(text, head: "head: ")
  let lines = String(decoding: writer.bytes, as: UTF8.self)
  let isBlank = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\n" }
  claim(
    lines.unicodeScalars.filter { !isBlank($0) }
      == "head:\(text)".unicodeScalars.filter { !isBlank($0) },
    "wrapping loses nothing: \(lines)")
}
