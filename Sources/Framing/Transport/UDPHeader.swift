public import Wire

/// The header of a UDP datagram (RFC 768): eight octets.
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-------------------------------+-------------------------------+
/// |          source port          |       destination port        |
/// +-------------------------------+-------------------------------+
/// |            length             |           checksum            |
/// +-------------------------------+-------------------------------+
/// ```
public struct UDPHeader: Hashable, Sendable {
  public var sourcePort: UInt16
  public var destinationPort: UInt16
  /// Octets of header and content.
  public var length: UInt16
  /// 0 if the sender computed none (IPv4 only).
  public var checksum: UInt16

  public init(sourcePort: UInt16, destinationPort: UInt16, length: UInt16, checksum: UInt16 = 0) {
    self.sourcePort = sourcePort
    self.destinationPort = destinationPort
    self.length = length
    self.checksum = checksum
  }
}

// MARK: - Wire format

extension UDPHeader: WireCodable {
  static let name = "UDP header"
  static let octets = 8

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    sourcePort = try reader.readInteger()
    destinationPort = try reader.readInteger()
    length = try reader.readInteger()
    checksum = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(sourcePort)
    writer.write(destinationPort)
    writer.write(length)
    writer.write(checksum)
  }
}

// MARK: - Description

extension UDPHeader: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "sourcePort": .number(sourcePort),
      "destinationPort": .number(destinationPort),
      "length": .number(length),
      "checksum": .number(checksum),
    ])
  }
}
