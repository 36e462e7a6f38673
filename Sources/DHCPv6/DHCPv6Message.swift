public import Framing
public import Wire

/// A DHCPv6 message of a client, a server or a relay agent, whole: every octet is kept.
///
/// RFC 8415 §8 and §9. Made from any octets whatever; ``encoded`` gives the same octets back. The
/// header has four octets, in relayed messages 34:
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +---------------+-----------------------------------------------+
/// |     type      |                transaction ID                 |
/// +---------------+---------------+-------------------------------+
/// |     type      |   hop count   |  link address (16), peer address (16)
/// +---------------+---------------+------------------------------ ...
/// ```
public struct DHCPv6Message: Hashable, Sendable {
  /// What there is of the fixed fields.
  public let header: ArraySlice<UInt8>
  public let list: DHCPv6OptionList

  static let headerLength = 4
  static let relayHeaderLength = 34

  /// Takes apart the payload of a UDP datagram, or of a relay message option. Total.
  ///
  /// Indices are kept: of a slice of a frame, all offsets are those of the frame.
  public init(_ bytes: ArraySlice<UInt8>) {
    let length = Self.headerLength(of: bytes.first)
    header = bytes.prefix(length)
    list = DHCPv6OptionList(bytes.dropFirst(length))
  }

  /// Options that somebody cut out of a message: there is no header, and offsets are theirs.
  package init(options list: DHCPv6OptionList) {
    header = []
    self.list = list
  }

  /// The message as it was.
  public var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.write(header)
    list.encode(into: &writer)
    return writer.bytes
  }

  /// In wire order, without those that stand in others: see ``flattened``.
  public var options: [DHCPv6Option] { list.options }

  /// One to three octets behind the last option.
  public var trailer: ArraySlice<UInt8> { list.trailer }

  /// Why the message could not be taken apart to its end. What stands in its options is told by
  /// ``framingErrors``.
  public var framingError: DecodeError? {
    let length = Self.headerLength(of: header.first)
    guard header.count < length else { return list.framingError }
    return DecodeError(
      "DHCPv6 header", at: header.startIndex,
      .truncated(needed: length, available: header.count))
  }

  private static func headerLength(of type: UInt8?) -> Int {
    let isRelayed = type.map { DHCPv6MessageType(rawValue: $0).isRelayed } ?? false
    return isRelayed ? relayHeaderLength : headerLength
  }
}

// MARK: - Header

/// The fields that the header reaches, `nil` where it ends before or has others.
extension DHCPv6Message {
  public var type: DHCPv6MessageType? { header.first.map(DHCPv6MessageType.init(rawValue:)) }

  /// 24 bits that join a question and its answers; relayed messages have none of their own, nor
  /// have those that carry DHCPv4.
  public var transactionID: UInt32? { type?.hasFlags == true ? nil : shortHeaderBits }

  /// 24 bits in messages that carry DHCPv4; the highest asks for unicast (RFC 7341 §6.2).
  public var flags: UInt32? { type?.hasFlags == true ? shortHeaderBits : nil }

  private var shortHeaderBits: UInt32? {
    guard let type, !type.isRelayed else { return nil }
    var reader = ByteReader(header.dropFirst(), reading: "DHCPv6 header")
    return try? reader.readInteger(octets: 3)
  }

  /// How many relay agents passed the message on before the one that made this header.
  public var hopCount: UInt8? {
    type?.isRelayed == true ? header.dropFirst().first : nil
  }

  /// An address on the client's link, by which a server chooses a network.
  public var linkAddress: IPv6Address? { address(at: 2) }

  /// Whom the relay agent got the message from, or is to send it to.
  public var peerAddress: IPv6Address? { address(at: 18) }

  private func address(at offset: Int) -> IPv6Address? {
    guard type?.isRelayed == true else { return nil }
    return IPv6Address(header.dropFirst(offset).prefix(16))
  }
}
