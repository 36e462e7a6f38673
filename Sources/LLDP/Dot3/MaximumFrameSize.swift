public import Wire

/// The longest frame that the sending port takes, header and check included.
///
/// IEEE 802.3-2018 §79.3.4, subtype 4: two octets. 1518 without tags, 1522 with one, 2000 with
/// more.
public struct MaximumFrameSize: Hashable, Sendable {
  public var octets: UInt16

  public init(octets: UInt16) {
    self.octets = octets
  }
}

// MARK: - Wire format

extension MaximumFrameSize: Dot3Payload {
  public static let subtype: UInt8 = 4
  public static let name = "Maximum Frame Size"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    octets = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(octets)
  }

  public var fieldValue: FieldValue { .fields(["octets": .number(octets)]) }
}

extension LLDPDataUnit {
  /// Octets, from the first Maximum Frame Size that can be read.
  public var maximumFrameSize: UInt16? { first(MaximumFrameSize.self)?.octets }
}
