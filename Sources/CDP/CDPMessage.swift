public import Framing
public import Wire

/// A CDP message, version 1 or 2: what one port of a Cisco device says about itself, as TLVs in
/// wire order, and whatever could not be framed as one.
///
/// It follows the SNAP header (00-00-0C, protocol 0x2000). Taking it apart cannot fail and loses
/// nothing: ``encoded`` gives the octets back.
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +---------------+---------------+-------------------------------+
/// |    version    |  time to live |           checksum            |   then TLVs
/// +---------------+---------------+-------------------------------+
/// ```
public struct CDPMessage: Hashable, Sendable {
  /// Version, time to live and checksum: four octets, fewer if the message ends before.
  public let header: ArraySlice<UInt8>
  /// In wire order.
  public let tlvs: [CDPTLV]
  /// The octets from where framing failed.
  public let trailer: ArraySlice<UInt8>
  /// Why ``trailer`` begins where it does, or why the header is short.
  public let framingError: DecodeError?

  static let headerLength = 4

  /// Takes apart the octets after the SNAP header.
  public init(_ bytes: ArraySlice<UInt8>) {
    header = bytes.prefix(Self.headerLength)
    guard header.count == Self.headerLength else {
      tlvs = []
      trailer = []
      framingError = DecodeError(
        "CDP header", at: bytes.startIndex,
        .truncated(needed: Self.headerLength, available: bytes.count))
      return
    }
    var reader = ByteReader(bytes.dropFirst(Self.headerLength), reading: "CDP TLV")
    var tlvs: [CDPTLV] = []
    var framingError: DecodeError?
    do throws(DecodeError) {
      while !reader.isAtEnd { tlvs.append(try CDPTLV(framing: &reader)) }
    } catch {
      framingError = error
    }
    self.tlvs = tlvs
    self.framingError = framingError
    trailer = reader.readRest()
  }

  /// A message to send: the checksum is put in.
  ///
  /// - Parameter timeToLive: Seconds for which the receiver keeps what the message says.
  public init(version: UInt8 = 2, timeToLive: UInt8 = 180, tlvs: [CDPTLV]) {
    var writer = ByteWriter()
    writer.write([version, timeToLive, 0, 0])
    for tlv in tlvs { tlv.encode(into: &writer) }
    var bytes = ByteWriter()
    bytes.write(writer.bytes.prefix(2))
    bytes.write(CDPChecksum(of: writer.bytes).value)
    bytes.write(writer.bytes.dropFirst(Self.headerLength))
    self.init(bytes.bytes[...])
  }

  /// The octets after the SNAP header.
  public var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.write(header)
    for tlv in tlvs { tlv.encode(into: &writer) }
    writer.write(trailer)
    return writer.bytes
  }
}

// MARK: - Equality

/// Two messages are equal if their octets are; where they stood does not count.
extension CDPMessage {
  public static func == (left: CDPMessage, right: CDPMessage) -> Bool {
    left.header == right.header && left.tlvs == right.tlvs && left.trailer == right.trailer
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(header)
    hasher.combine(tlvs)
    hasher.combine(trailer)
  }
}

// MARK: - Header

extension CDPMessage {
  /// 1 or 2; `nil` if the message has no octet at all.
  public var version: UInt8? { header.first }

  /// Seconds for which the receiver keeps what the message says; `nil` if the header ends before.
  public var timeToLive: UInt8? { header.dropFirst().first }

  /// As it stands in the header; `nil` if that ends before.
  public var checksum: UInt16? {
    var reader = ByteReader(header.dropFirst(2), reading: "CDP header")
    return try? reader.readInteger()
  }

  /// Whether the checksum is the one a Cisco device would have put in; `nil` without one. It is
  /// wrong, too, if `bytes` held more or fewer octets than the sender's message.
  public var checksumVerdict: ChecksumVerdict? {
    guard let found = checksum else { return nil }
    var bytes = encoded
    bytes.replaceSubrange(2..<Self.headerLength, with: [0, 0])
    let expected = CDPChecksum(of: bytes).value
    return expected == found ? .correct : .wrong(expected: expected, found: found)
  }
}

extension CDPMessage: FieldDescribing {
  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = []
    if let version { fields.append(.init("version", .number(version))) }
    if let timeToLive { fields.append(.init("timeToLive", .number(timeToLive))) }
    if let checksum { fields.append(.init("checksum", .number(checksum))) }
    if let verdict = checksumVerdict {
      fields.append(.init("checksumVerdict", .word(verdict.description)))
    }
    fields.append(.init("tlvs", .list(tlvs.map(\.fieldValue))))
    if let framingError {
      fields.append(.init("framingError", .word(framingError.description)))
    }
    if !trailer.isEmpty { fields.append(.init("trailer", .octets(trailer))) }
    return .record(fields)
  }
}
