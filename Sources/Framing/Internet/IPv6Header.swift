public import Wire

/// The fixed header of an IPv6 packet; extension headers follow as values of their own.
///
/// RFC 8200 §3:
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-------+-----------+---+---------------------------------------+
/// |   6   |   DSCP    |ECN|              flow label               |
/// +-------+-----------+---+-------+---------------+---------------+
/// |        payload length         |  next header  |   hop limit   |
/// +-------------------------------+---------------+---------------+
/// |                  source address, 16 octets                    |
/// +---------------------------------------------------------------+
/// |                destination address, 16 octets                 |
/// +---------------------------------------------------------------+
/// ```
public struct IPv6Header: Hashable, Sendable {
  public var dscp: DSCP
  public var ecn: ECN
  public var flowLabel: FlowLabel
  /// Octets after this header, extension headers included; 0 in a jumbogram (RFC 2675) or if the
  /// sender's network card was to cut the content up.
  public var payloadLength: UInt16
  public var nextHeader: IPProtocol
  public var hopLimit: UInt8
  public var source: IPv6Address
  public var destination: IPv6Address

  public init(
    from source: IPv6Address, to destination: IPv6Address, nextHeader: IPProtocol,
    payloadLength: UInt16, dscp: DSCP = DSCP(lowBitsOf: 0), ecn: ECN = .notCapable,
    flowLabel: FlowLabel = .none, hopLimit: UInt8 = 64
  ) {
    self.dscp = dscp
    self.ecn = ecn
    self.flowLabel = flowLabel
    self.payloadLength = payloadLength
    self.nextHeader = nextHeader
    self.hopLimit = hopLimit
    self.source = source
    self.destination = destination
  }
}

// MARK: - Wire format

extension IPv6Header: WireCodable {
  static let name = "IPv6 header"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let start = reader.offset
    let bits: UInt32 = try reader.readInteger()
    guard bits >> 28 == 6 else {
      throw DecodeError(reader.structure, at: start, .value(UInt64(bits >> 28), field: "version"))
    }
    dscp = DSCP(lowBitsOf: bits >> 22)
    ecn = ECN(lowBitsOf: bits >> 20)
    flowLabel = FlowLabel(lowBitsOf: bits)
    payloadLength = try reader.readInteger()
    nextHeader = IPProtocol(rawValue: try reader.readInteger())
    hopLimit = try reader.readInteger()
    source = try IPv6Address(decoding: &reader)
    destination = try IPv6Address(decoding: &reader)
  }

  public func encode(into writer: inout ByteWriter) {
    var bits: UInt32 = 6 << 28
    bits |= UInt32(dscp.rawValue) << 22
    bits |= UInt32(ecn.rawValue) << 20
    bits |= flowLabel.rawValue
    writer.write(bits)
    writer.write(payloadLength)
    writer.write(nextHeader.rawValue)
    writer.write(hopLimit)
    source.encode(into: &writer)
    destination.encode(into: &writer)
  }
}

// MARK: - Description

extension IPv6Header: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "dscp": .number(dscp.rawValue),
      "ecn": .word(ecn.description),
      "flowLabel": .number(flowLabel.rawValue),
      "payloadLength": .number(payloadLength),
      "nextHeader": .fields([
        "number": .number(nextHeader.rawValue), "name": .word(nextHeader.description),
      ]),
      "hopLimit": .number(hopLimit),
      "source": .word(source.description),
      "destination": .word(destination.description),
    ])
  }
}
