public import Wire

/// An organizationally unique identifier: the first 24 bits of a MAC address, or the owner of an
/// organizationally specific LLDP TLV (IEEE 802, IEEE 802.1AB §8.6).
public struct OUI: Hashable, Sendable {
  public let rawValue: UInt32

  /// The low 24 bits of `bits`.
  public init(lowBitsOf bits: UInt32) {
    rawValue = bits & 0xFF_FFFF
  }

  /// Avaya phones' own LLDP TLVs (registered to LANNET, later Avaya).
  public static let avaya = OUI(lowBitsOf: 0x00_40_0D)
  /// Fabric Attach TLVs of Extreme and Avaya switches: not the phones' TLVs.
  public static let fabricAttach = OUI(lowBitsOf: 0x00_04_0D)
  public static let ieee8021 = OUI(lowBitsOf: 0x00_80_C2)
  public static let ieee8023 = OUI(lowBitsOf: 0x00_12_0F)
  /// LLDP-MED (ANSI/TIA-1057).
  public static let tia = OUI(lowBitsOf: 0x00_12_BB)
  public static let iana = OUI(lowBitsOf: 0x00_00_5E)
  public static let profinet = OUI(lowBitsOf: 0x00_0E_CF)
  public static let cisco = OUI(lowBitsOf: 0x00_00_0C)

  public var octets: [UInt8] {
    [
      UInt8(rawValue >> 16), UInt8(truncatingIfNeeded: rawValue >> 8),
      UInt8(truncatingIfNeeded: rawValue),
    ]
  }
}

extension OUI: WireCodable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    rawValue = try reader.readInteger(octets: 3)
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(rawValue, octets: 3)
  }
}

extension OUI: CustomStringConvertible {
  public var description: String { Hex.string(of: octets, separator: ":") }
}

extension OUI: FieldReadable {
  public init(reading reader: FieldReader) throws(FieldError) {
    let octets = try reader.octets(3...3, expected: "an OUI such as \"00:12:bb\"")
    self.init(lowBitsOf: octets.reduce(0) { $0 << 8 | UInt32($1) })
  }
}
