/// Octets as hexadecimal text and back.
public enum Hex {
  /// Lower case, two digits an octet, `separator` between octets.
  public static func string(of octets: some Sequence<UInt8>, separator: String = "") -> String {
    var text: [UInt8] = []
    text.reserveCapacity(octets.underestimatedCount * (2 + separator.utf8.count))
    for octet in octets {
      if !text.isEmpty { text.append(contentsOf: separator.utf8) }
      text.append(digit(octet >> 4))
      text.append(digit(octet & 15))
    }
    return String(decoding: text, as: UTF8.self)
  }

  public static func string(of octet: UInt8) -> String {
    string(of: CollectionOfOne(octet))
  }

  /// The digit of a number below 16 as ASCII.
  @inlinable
  public static func digit(_ number: UInt8) -> UInt8 {
    number < 10 ? UInt8(ascii: "0") &+ number : UInt8(ascii: "a") &+ (number &- 10)
  }

  /// Reads pairs of digits; blanks, line ends, colons, hyphens and a leading `0x` are passed over.
  ///
  /// Returns `nil` if anything else is there or a digit has no partner.
  public static func octets(of text: some StringProtocol) -> [UInt8]? {
    var octets: [UInt8] = []
    var high: UInt8?
    var characters = Array(text.utf8)[...]
    if characters.starts(with: Array("0x".utf8)) { characters = characters.dropFirst(2) }
    for character in characters {
      switch character {
      case UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: "-"), 0x09, 0x0A, 0x0D:
        if high != nil { return nil }
      default:
        guard let digit = number(character) else { return nil }
        if let first = high {
          octets.append(first << 4 | digit)
          high = nil
        } else {
          high = digit
        }
      }
    }
    return high == nil ? octets : nil
  }

  private static func number(_ character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): character - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
