public import Wire

/// The header of an IPv4 datagram or fragment.
///
/// RFC 791 §3.1, with the DSCP of RFC 2474 and the ECN of RFC 3168:
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-------+-------+-----------+---+-------------------------------+
/// |   4   | words |   DSCP    |ECN|         total length          |
/// +-------+-------+-----------+---+-+-+-+-------------------------+
/// |         identification        |R|D|M|     fragment offset     |
/// +---------------+---------------+-+-+-+-------------------------+
/// | time to live  |   protocol    |        header checksum        |
/// +---------------+---------------+-------------------------------+
/// |                        source address                         |
/// +---------------------------------------------------------------+
/// |                      destination address                      |
/// +---------------------------------------------------------------+
/// |                    options, 0 to 40 octets                    |
/// +---------------------------------------------------------------+
/// ```
public struct IPv4Header: Hashable, Sendable {
  public var dscp: DSCP
  public var ecn: ECN
  /// Octets of header and content; 0 if the sender's network card was to cut the content up.
  public var totalLength: UInt16
  public var identification: UInt16
  /// R: reserved, sent as zero. Kept so that re-encoding changes nothing.
  public var reserved: Bool
  /// D: routers are to drop the datagram rather than fragment it.
  public var dontFragment: Bool
  /// M: this is not the last fragment.
  public var moreFragments: Bool
  public var fragmentOffset: FragmentOffset
  public var timeToLive: UInt8
  public var `protocol`: IPProtocol
  public var checksum: UInt16
  public var source: IPv4Address
  public var destination: IPv4Address
  public var options: HeaderOptions

  /// A header with its checksum computed.
  public init(
    from source: IPv4Address, to destination: IPv4Address, protocol: IPProtocol,
    totalLength: UInt16, dscp: DSCP = DSCP(lowBitsOf: 0), ecn: ECN = .notCapable,
    identification: UInt16 = 0, dontFragment: Bool = false, moreFragments: Bool = false,
    fragmentOffset: FragmentOffset = .zero, timeToLive: UInt8 = 64, options: HeaderOptions = .none
  ) {
    self.dscp = dscp
    self.ecn = ecn
    self.totalLength = totalLength
    self.identification = identification
    reserved = false
    self.dontFragment = dontFragment
    self.moreFragments = moreFragments
    self.fragmentOffset = fragmentOffset
    self.timeToLive = timeToLive
    self.protocol = `protocol`
    checksum = 0
    self.source = source
    self.destination = destination
    self.options = options
    checksum = computedChecksum
  }

  /// Octets of the header itself: 20 to 60.
  public var length: Int { 20 + options.octets.count }

  /// A piece of a datagram rather than a whole one.
  public var isFragment: Bool { moreFragments || fragmentOffset != .zero }

  /// What the checksum field should hold.
  public var computedChecksum: UInt16 {
    var header = self
    header.checksum = 0
    return InternetChecksum(of: header.encoded).checksum
  }

  /// A wrong zero is taken for a checksum that the sender's network card fills in.
  public var checksumVerdict: ChecksumVerdict {
    if InternetChecksum(of: encoded).sum == 0xFFFF { return .correct }
    if checksum == 0 { return .cannotTell(.offloaded) }
    return .wrong(expected: computedChecksum, found: checksum)
  }
}

// MARK: - Wire format

extension IPv4Header: WireCodable {
  static let name = "IPv4 header"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let start = reader.offset
    let first: UInt8 = try reader.readInteger()
    guard first >> 4 == 4 else {
      throw DecodeError(
        reader.structure, at: start, .value(UInt64(first >> 4), field: "version"))
    }
    let length = Int(first & 0xF) * 4
    let service: UInt8 = try reader.readInteger()
    dscp = DSCP(lowBitsOf: service >> 2)
    ecn = ECN(lowBitsOf: service)
    totalLength = try reader.readInteger()
    identification = try reader.readInteger()
    let fragmentation: UInt16 = try reader.readInteger()
    reserved = fragmentation & 1 << 15 != 0
    dontFragment = fragmentation & 1 << 14 != 0
    moreFragments = fragmentation & 1 << 13 != 0
    fragmentOffset = FragmentOffset(lowBitsOf: fragmentation)
    timeToLive = try reader.readInteger()
    `protocol` = IPProtocol(rawValue: try reader.readInteger())
    checksum = try reader.readInteger()
    source = try IPv4Address(decoding: &reader)
    destination = try IPv4Address(decoding: &reader)
    guard length >= 20, let options = HeaderOptions(try reader.readBytes(length - 20)) else {
      throw DecodeError(reader.structure, at: start, .length(length, expected: "at least 20"))
    }
    self.options = options
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(0x40 | options.headerWords)
    writer.write(dscp.rawValue << 2 | ecn.rawValue)
    writer.write(totalLength)
    writer.write(identification)
    var fragmentation = fragmentOffset.rawValue
    if reserved { fragmentation |= 1 << 15 }
    if dontFragment { fragmentation |= 1 << 14 }
    if moreFragments { fragmentation |= 1 << 13 }
    writer.write(fragmentation)
    writer.write(timeToLive)
    writer.write(`protocol`.rawValue)
    writer.write(checksum)
    source.encode(into: &writer)
    destination.encode(into: &writer)
    writer.write(options.octets)
  }
}

// MARK: - Description

extension IPv4Header: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "dscp": .number(dscp.rawValue),
      "ecn": .word(ecn.description),
      "totalLength": .number(totalLength),
      "identification": .number(identification),
      "reserved": .flag(reserved),
      "dontFragment": .flag(dontFragment),
      "moreFragments": .flag(moreFragments),
      "fragmentOffset": .number(fragmentOffset.octets),
      "timeToLive": .number(timeToLive),
      "protocol": .fields([
        "number": .number(`protocol`.rawValue), "name": .word(`protocol`.description),
      ]),
      "checksum": .number(checksum),
      "source": .word(source.description),
      "destination": .word(destination.description),
      "options": .octets(options.octets),
    ])
  }
}
