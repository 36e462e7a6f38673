public import Wire

/// The header of a TCP segment.
///
/// RFC 9293 §3.1:
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-------------------------------+-------------------------------+
/// |          source port          |       destination port        |
/// +-------------------------------+-------------------------------+
/// |                        sequence number                        |
/// +---------------------------------------------------------------+
/// |                     acknowledgment number                     |
/// +-------+-----------------------+-------------------------------+
/// | words |         flags         |            window             |
/// +-------+-----------------------+-------------------------------+
/// |           checksum            |        urgent pointer         |
/// +-------------------------------+-------------------------------+
/// |                    options, 0 to 40 octets                    |
/// +---------------------------------------------------------------+
/// ```
public struct TCPHeader: Hashable, Sendable {
  public var sourcePort: UInt16
  public var destinationPort: UInt16
  public var sequence: UInt32
  /// Meaningful only with ``TCPFlags/ack``.
  public var acknowledgment: UInt32
  public var flags: TCPFlags
  public var window: UInt16
  public var checksum: UInt16
  /// Meaningful only with ``TCPFlags/urg``.
  public var urgentPointer: UInt16
  public var options: HeaderOptions

  public init(
    sourcePort: UInt16, destinationPort: UInt16, sequence: UInt32, acknowledgment: UInt32 = 0,
    flags: TCPFlags, window: UInt16 = 65535, checksum: UInt16 = 0, urgentPointer: UInt16 = 0,
    options: HeaderOptions = .none
  ) {
    self.sourcePort = sourcePort
    self.destinationPort = destinationPort
    self.sequence = sequence
    self.acknowledgment = acknowledgment
    self.flags = flags
    self.window = window
    self.checksum = checksum
    self.urgentPointer = urgentPointer
    self.options = options
  }

  /// Octets of the header itself: 20 to 60.
  public var length: Int { 20 + options.octets.count }
}

// MARK: - Wire format

extension TCPHeader: WireCodable {
  static let name = "TCP header"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    sourcePort = try reader.readInteger()
    destinationPort = try reader.readInteger()
    sequence = try reader.readInteger()
    acknowledgment = try reader.readInteger()
    let place = reader.offset
    let bits: UInt16 = try reader.readInteger()
    let length = Int(bits >> 12) * 4
    flags = TCPFlags(rawValue: bits)
    window = try reader.readInteger()
    checksum = try reader.readInteger()
    urgentPointer = try reader.readInteger()
    guard length >= 20, let options = HeaderOptions(try reader.readBytes(length - 20)) else {
      throw DecodeError(reader.structure, at: place, .length(length, expected: "at least 20"))
    }
    self.options = options
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(sourcePort)
    writer.write(destinationPort)
    writer.write(sequence)
    writer.write(acknowledgment)
    writer.write(UInt16(options.headerWords) << 12 | flags.rawValue)
    writer.write(window)
    writer.write(checksum)
    writer.write(urgentPointer)
    writer.write(options.octets)
  }
}

// MARK: - Description

extension TCPHeader: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "sourcePort": .number(sourcePort),
      "destinationPort": .number(destinationPort),
      "sequence": .number(sequence),
      "acknowledgment": .number(acknowledgment),
      "reserved": .number(flags.intersection(.reserved).rawValue >> 9),
      "flags": flags.fieldValue,
      "window": .number(window),
      "checksum": .number(checksum),
      "urgentPointer": .number(urgentPointer),
      "options": .octets(options.octets),
    ])
  }
}
