public import Wire

/// One field of a head (RFC 9110 §5), its name spelled as it came.
///
/// Secrets are not kept: of credentials only the scheme, of cookies nothing.
public struct HTTPField: Hashable, Sendable {
  public let name: WireText
  public let value: WireText

  /// - Parameter value: As it came; what is secret in it is left out.
  init(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) {
    self.name = WireText(name)
    if Self.credentials.contains(where: { Self.isName(name, $0) }) {
      self.value = WireText(Self.scheme(of: value) ?? [])
    } else if Self.cookies.contains(where: { Self.isName(name, $0) }) {
      self.value = WireText(ArraySlice<UInt8>())
    } else {
      self.value = WireText(value)
    }
  }

  /// Names are compared without case (RFC 9110 §5.1).
  public func isNamed(_ name: String) -> Bool {
    Self.isName(self.name.octets, name)
  }

  private static let credentials = ["authorization", "proxy-authorization"]
  private static let cookies = ["cookie", "set-cookie"]
  /// Longer than any registered scheme.
  private static let longestScheme = 32

  static func isName(_ octets: ArraySlice<UInt8>, _ name: String) -> Bool {
    octets.count == name.utf8.count
      && zip(octets, name.utf8).allSatisfy { lowercase($0) == lowercase($1) }
  }

  static func lowercase(_ octet: UInt8) -> UInt8 {
    (0x41...0x5A).contains(octet) ? octet | 0x20 : octet
  }

  /// The word before the first blank (RFC 9110 §11.4). Without a blank behind it the word may be
  /// the secret itself.
  static func scheme(of value: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let end = value.firstIndex(of: UInt8(ascii: " ")), end > value.startIndex,
      end - value.startIndex <= longestScheme
    else { return nil }
    return value[..<end]
  }
}

extension HTTPField: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields(["name": .text(name), "value": .text(value)])
  }
}
