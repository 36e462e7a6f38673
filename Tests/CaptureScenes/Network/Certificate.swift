import Framing
import Wire

/// An X.509 certificate (RFC 5280 §4.1) with a key and a signature that are none: nobody here
/// verifies them.
struct Certificate {
  var subject = "files.example.com"
  var issuer = "Example Root"
  /// Host names (alternative names of type 2).
  var names = ["files.example.com"]
  var addresses: [IPv4Address] = []
  /// In UTC, two digits for the year.
  var notBefore = "250101000000Z"
  var notAfter = "270101000000Z"

  var encoded: [UInt8] {
    let algorithm = Self.der(
      0x30, Self.der(0x06, [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02]))
    let validity = Self.der(
      0x30, Self.der(0x17, Array(notBefore.utf8)) + Self.der(0x17, Array(notAfter.utf8)))
    let key = Self.der(0x30, algorithm + Self.der(0x03, [0, 4, 1, 2]))
    let alternatives =
      names.flatMap { Self.der(0x82, Array($0.utf8)) }
      + addresses.flatMap { Self.der(0x87, $0.encoded) }
    let extensionValue = Self.der(0x04, Self.der(0x30, alternatives))
    let extensions = Self.der(
      0xA3, Self.der(0x30, Self.der(0x30, Self.der(0x06, [0x55, 0x1D, 0x11]) + extensionValue)))
    let content =
      Self.der(0xA0, Self.der(0x02, [2])) + Self.der(0x02, [0x12, 0x34]) + algorithm
      + Self.name(issuer) + validity + Self.name(subject) + key
      + (alternatives.isEmpty ? [] : extensions)
    return Self.der(0x30, Self.der(0x30, content) + algorithm + Self.der(0x03, [0, 0x5A]))
  }

  /// One common name.
  private static func name(_ text: String) -> [UInt8] {
    der(0x30, der(0x31, der(0x30, der(0x06, [0x55, 0x04, 0x03]) + der(0x0C, Array(text.utf8)))))
  }

  /// Identifier, length, content (ITU-T X.690 §8.1).
  private static func der(_ identifier: UInt8, _ content: [UInt8]) -> [UInt8] {
    let count = content.count
    let length: [UInt8] =
      count < 0x80
      ? [UInt8(count)]
      : count < 0x100 ? [0x81, UInt8(count)] : [0x82, UInt8(count >> 8), UInt8(count & 0xFF)]
    return [identifier] + length + content
  }
}
