public import Wire

/// A checksum over the table of VLANs in use: two ends of a link compare it.
///
/// IEEE 802.1Q-2018 §D.2.5, subtype 5: the four octets of a CRC-32 over 128 octets of bits.
public struct VIDUsageDigest: Hashable, Sendable {
  public var digest: UInt32

  public init(_ digest: UInt32) {
    self.digest = digest
  }
}

// MARK: - Wire format

extension VIDUsageDigest: Dot1Payload {
  public static let subtype: UInt8 = 5
  public static let name = "VID Usage Digest"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    digest = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(digest)
  }

  public var fieldValue: FieldValue {
    .fields(["digest": .word("0x" + Hex.string(of: encoded))])
  }
}
