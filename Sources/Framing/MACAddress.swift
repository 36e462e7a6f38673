public import Wire

/// A 48-bit MAC address (IEEE 802, EUI-48).
public struct MACAddress: Hashable, Sendable {
  /// The address in the low 48 bits, first octet highest.
  public let rawValue: UInt64

  /// The low 48 bits of `bits`.
  public init(lowBitsOf bits: UInt64) {
    rawValue = bits & 0xFFFF_FFFF_FFFF
  }

  /// Returns `nil` unless there are exactly six octets.
  public init?(_ octets: some Collection<UInt8>) {
    guard octets.count == 6 else { return nil }
    rawValue = octets.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Reads `00:1b:4f:5a:01:02`, `00-1B-4F-5A-01-02` or `001b4f5a0102`.
  public init?(_ text: String) {
    guard let octets = Hex.octets(of: text), let address = MACAddress(octets) else { return nil }
    self = address
  }

  public static let broadcast = MACAddress(lowBitsOf: .max)

  public var octets: [UInt8] {
    (0..<6).map { UInt8(truncatingIfNeeded: rawValue >> UInt64(40 - 8 * $0)) }
  }

  public var oui: OUI { OUI(lowBitsOf: UInt32(rawValue >> 24)) }

  /// The group bit: set in multicast and broadcast addresses.
  public var isGroup: Bool { rawValue & 1 << 40 != 0 }
}

extension MACAddress: WireCodable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    rawValue = try reader.readInteger(octets: 6)
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(rawValue, octets: 6)
  }
}

extension MACAddress: CustomStringConvertible {
  public var description: String {
    var text = ShortText()
    for shift in stride(from: 40 as UInt64, through: 0, by: -8) {
      text.append(hex: UInt8(truncatingIfNeeded: rawValue >> shift))
      if shift > 0 { text.append(":") }
    }
    return text.string
  }
}

extension MACAddress: FieldReadable {
  public init(reading reader: FieldReader) throws(FieldError) {
    self = try reader.word("a MAC address") { MACAddress($0) }
  }
}
