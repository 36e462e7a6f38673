/// Octets that a sender meant as text. They are data: they reach a terminal, a page or a log
/// only as ``printable``.
public struct WireText: Hashable, Sendable {
  public let octets: ArraySlice<UInt8>

  public init(_ octets: ArraySlice<UInt8>) {
    self.octets = octets
  }

  public init(_ text: String) {
    octets = Array(text.utf8)[...]
  }

  /// The text with whatever could act on its reader escaped.
  ///
  /// Control characters and octets that are not UTF-8 become `\xNN`; marks that change the
  /// direction of text, invisible characters and line separators become `\u{NNNN}`. Backslashes
  /// are doubled where they would read as one of these or stand before one, so that
  /// ``init(printable:)`` finds the octets again.
  public var printable: String {
    if octets.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) {
      return String(decoding: octets, as: UTF8.self)
    }
    return WireText.escape(octets)
  }

  private static func escape(_ octets: ArraySlice<UInt8>) -> String {
    // Not a view of scalars: appending text to one copies all of it.
    var result = ""
    var rest = octets
    // Backslashes just before the place that is looked at.
    var run = 0
    while let first = rest.first {
      if first == UInt8(ascii: "\\") {
        run += 1
        rest = rest.dropFirst()
        continue
      }
      let (text, width) = shown(rest, first)
      let isEscape = text.first == "\\"
      let isDoubled = isEscape || text == "x" || text == "u"
      result += String(repeating: "\\", count: isDoubled ? 2 * run : run)
      result += text
      run = 0
      rest = rest.dropFirst(width)
    }
    return result + String(repeating: "\\", count: run)
  }

  /// What stands for the first character of `octets`, and how many octets it has.
  private static func shown(_ octets: ArraySlice<UInt8>, _ first: UInt8) -> (String, Int) {
    var scalars = octets.makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&scalars), scalar.value >= 0x20,
      scalar.value != 0x7F
    else { return ("\\x\(Hex.string(of: first))", 1) }
    let width = UTF8.width(scalar)
    if scalar.actsOnReader {
      return ("\\u{\(String(scalar.value, radix: 16, uppercase: true))}", width)
    }
    return (String(Character(scalar)), width)
  }
}

extension WireText: CustomStringConvertible {
  public var description: String { printable }
}
