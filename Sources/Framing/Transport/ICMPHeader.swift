public import Wire

/// What every ICMP and ICMPv6 message begins with (RFC 792, RFC 4443 §2.1): four octets.
public struct ICMPHeader: Hashable, Sendable {
  public var type: UInt8
  public var code: UInt8
  public var checksum: UInt16

  public init(type: UInt8, code: UInt8, checksum: UInt16) {
    self.type = type
    self.code = code
    self.checksum = checksum
  }
}

// MARK: - Wire format

extension ICMPHeader: WireCodable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    type = try reader.readInteger()
    code = try reader.readInteger()
    checksum = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(type)
    writer.write(code)
    writer.write(checksum)
  }
}

// MARK: - Description

extension ICMPHeader: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "type": .number(type),
      "code": .number(code),
      "checksum": .number(checksum),
    ])
  }
}
