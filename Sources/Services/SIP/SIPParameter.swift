public import Wire

/// A parameter of an address or a header, `;expires=3600` for example (RFC 3261 §7.3.1).
public struct SIPParameter: Hashable, Sendable {
  /// In any case.
  public let name: WireText
  /// Without quotes; `nil` if there is no equals sign.
  public let value: WireText?

  init(_ octets: ArraySlice<UInt8>) {
    guard let equals = octets.firstIndex(of: UInt8(ascii: "=")) else {
      name = WireText(octets.trimmed)
      value = nil
      return
    }
    name = WireText(octets[..<equals].trimmed)
    value = SIPGrammar.unquoted(octets[(equals + 1)...])
  }

  static func list(
    _ octets: ArraySlice<UInt8>, separator: UInt8 = UInt8(ascii: ";")
  ) -> [SIPParameter] {
    SIPGrammar.split(octets, at: separator).filter { !$0.trimmed.isEmpty }.map(SIPParameter.init)
  }
}

extension [SIPParameter] {
  /// The value of the first parameter called `name`; empty if it has none.
  public func value(of name: String) -> WireText? {
    first { $0.name.octets.isSame(asASCII: name) }.map { $0.value ?? WireText("") }
  }
}
