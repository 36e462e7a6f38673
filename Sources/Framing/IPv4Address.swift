public import Wire

/// An IPv4 address (RFC 791 §2.3).
public struct IPv4Address: Hashable, Comparable, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  public init(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) {
    rawValue = UInt32(a) << 24 | UInt32(b) << 16 | UInt32(c) << 8 | UInt32(d)
  }

  /// Reads four decimal numbers from 0 to 255 with full stops between; anything else is `nil`, and
  /// so are leading zeros, which some readers take for octal.
  public init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bits: UInt32 = 0
    for part in parts {
      guard (1...3).contains(part.count), part.allSatisfy({ (0x30...0x39).contains($0) }),
        part.count == 1 || part.first != UInt8(ascii: "0")
      else { return nil }
      let number = part.reduce(0) { $0 * 10 + UInt32($1 - 0x30) }
      guard number <= 255 else { return nil }
      bits = bits << 8 | number
    }
    rawValue = bits
  }

  public static let any = IPv4Address(rawValue: 0)
  public static let broadcast = IPv4Address(rawValue: .max)

  public static func < (left: IPv4Address, right: IPv4Address) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension IPv4Address: WireCodable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    rawValue = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(rawValue)
  }
}

extension IPv4Address: CustomStringConvertible {
  public var description: String {
    var text = ShortText()
    for shift in stride(from: 24 as UInt32, through: 0, by: -8) {
      text.append(UInt64(rawValue >> shift & 255))
      if shift > 0 { text.append(".") }
    }
    return text.string
  }
}

extension IPv4Address: FieldReadable {
  public init(reading reader: FieldReader) throws(FieldError) {
    self = try reader.word("an IPv4 address") { IPv4Address($0) }
  }
}
