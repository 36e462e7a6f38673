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
  /// direction of text, invisible characters and line separators become `\u{NNNN}`. A
  /// backslash is doubled where it would read as one of these.
  public var printable: String {
    if octets.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) {
      return String(decoding: octets, as: UTF8.self)
    }
    return WireText.escape(octets)
  }

  private static func escape(_ octets: ArraySlice<UInt8>) -> String {
    var result = String.UnicodeScalarView()
    var decoder = UTF8()
    var rest = octets
    while let first = rest.first {
      var scalars = rest.makeIterator()
      decoder = UTF8()
      guard case .scalarValue(let scalar) = decoder.decode(&scalars) else {
        result.append(contentsOf: "\\x\(Hex.string(of: first))".unicodeScalars)
        rest = rest.dropFirst()
        continue
      }
      let width = UTF8.width(scalar)
      if scalar == "\\" {
        result.append(scalar)
        let next = rest.dropFirst().first
        if next == UInt8(ascii: "x") || next == UInt8(ascii: "u") { result.append(scalar) }
      } else if scalar.value < 0x20 || scalar.value == 0x7F {
        result.append(contentsOf: "\\x\(Hex.string(of: first))".unicodeScalars)
      } else if actsOnReader(scalar) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        result.append(contentsOf: "\\u{\(code)}".unicodeScalars)
      } else {
        result.append(scalar)
      }
      rest = rest.dropFirst(width)
    }
    return String(result)
  }

  private static func actsOnReader(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      true
    default:
      scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}

extension WireText: CustomStringConvertible {
  public var description: String { printable }
}
