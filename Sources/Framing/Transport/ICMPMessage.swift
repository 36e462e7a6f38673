public import Wire

/// What an ICMP or ICMPv6 message says: a question whether somebody is there, its answer, or why a
/// datagram did not arrive.
///
/// RFC 792, RFC 4443. Four octets follow ``ICMPHeader``; what they hold depends on the type:
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-------------------------------+-------------------------------+
/// |          identifier           |        sequence number        |  echo
/// +-------------------------------+-------------------------------+
/// |                   unused, next hop, MTU ...                   |  error
/// +---------------------------------------------------------------+
/// |          echo data, or the beginning of the datagram          |
/// +---------------------------------------------------------------+
/// ```
public struct ICMPMessage: Hashable, Sendable {
  public let version: Version
  public let header: ICMPHeader
  public let content: Content

  public enum Version: Hashable, Sendable {
    case v4
    case v6
  }

  public enum Content: Hashable, Sendable {
    case echo(identifier: UInt16, sequence: UInt16, data: ArraySlice<UInt8>)
    /// The second word of the header (an MTU, a pointer, an address), and what did not arrive.
    case failure(parameter: UInt32, datagram: ICMPQuotation)
    /// Any other message, or one that ends before its second word.
    case other(ArraySlice<UInt8>)
  }

  /// Reads what follows `header`. Cannot fail: what is too short for its type is ``Content/other``.
  public init(_ version: Version, _ header: ICMPHeader, content octets: ArraySlice<UInt8>) {
    self.version = version
    self.header = header
    var reader = ByteReader(octets, reading: version == .v4 ? "ICMP message" : "ICMPv6 message")
    guard let word = try? reader.readInteger(UInt32.self) else {
      content = .other(octets)
      return
    }
    if Self.isEcho(version, header.type) {
      content = .echo(
        identifier: UInt16(word >> 16), sequence: UInt16(truncatingIfNeeded: word),
        data: reader.remaining)
    } else if Self.quotes(version, header.type) {
      content = .failure(
        parameter: word, datagram: ICMPQuotation(reader.remaining, version: version))
    } else {
      content = .other(octets)
    }
  }

  private static func isEcho(_ version: Version, _ type: UInt8) -> Bool {
    version == .v4 ? type == 0 || type == 8 : type == 128 || type == 129
  }

  /// RFC 792: unreachable, source quench, redirect, time exceeded, parameter problem. RFC 4443
  /// §2.1: types below 128 are errors.
  private static func quotes(_ version: Version, _ type: UInt8) -> Bool {
    version == .v4 ? [3, 4, 5, 11, 12].contains(type) : type < 128
  }
}

// MARK: - What most callers ask

extension ICMPMessage {
  public var isEchoRequest: Bool { header.type == (version == .v4 ? 8 : 128) }
  public var isEchoReply: Bool { header.type == (version == .v4 ? 0 : 129) }
  public var isUnreachable: Bool { header.type == (version == .v4 ? 3 : 1) }
  public var isTimeExceeded: Bool { header.type == (version == .v4 ? 11 : 3) }

  /// What did not arrive; `nil` unless the message is about a datagram.
  public var quotation: ICMPQuotation? {
    if case .failure(_, let datagram) = content { datagram } else { nil }
  }

  /// The largest datagram that fits (RFC 1191 §4, RFC 4443 §3.2); `nil` unless the message says so.
  public var nextHopMTU: UInt32? {
    guard case .failure(let parameter, _) = content else { return nil }
    switch (version, header.type, header.code) {
    case (.v4, 3, 4): return parameter & 0xFFFF
    case (.v6, 2, _): return parameter
    default: return nil
    }
  }

  /// The router that the sender should have used (RFC 792); `nil` unless an IPv4 redirect.
  public var gateway: IPv4Address? {
    guard version == .v4, header.type == 5, case .failure(let parameter, _) = content else {
      return nil
    }
    return IPv4Address(rawValue: parameter)
  }
}

extension Packet {
  /// The ICMP or ICMPv6 message; `nil` for anything else and for a piece of a datagram that does
  /// not begin with the header.
  public var icmp: ICMPMessage? {
    switch transport {
    case .icmp(let header): ICMPMessage(.v4, header, content: payload)
    case .icmpv6(let header): ICMPMessage(.v6, header, content: payload)
    case .udp, .tcp, nil: nil
    }
  }
}

// MARK: - Description

extension ICMPMessage: FieldDescribing {
  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = [
      .init("type", .fields(["number": .number(header.type), "name": .word(typeName)]))
    ]
    var code: [FieldValue.Field] = [.init("number", .number(header.code))]
    if let codeName { code.append(.init("name", .word(codeName))) }
    fields.append(.init("code", .record(code)))
    fields.append(.init("checksum", .number(header.checksum)))
    switch content {
    case .echo(let identifier, let sequence, let data):
      fields.append(.init("identifier", .number(identifier)))
      fields.append(.init("sequence", .number(sequence)))
      fields.append(.init("data", .octets(data)))
    case .failure(let parameter, let datagram):
      if let gateway {
        fields.append(.init("gateway", .word(gateway.description)))
      } else if let nextHopMTU {
        fields.append(.init("nextHopMtu", .number(nextHopMTU)))
      } else {
        fields.append(.init("parameter", .number(parameter)))
      }
      fields.append(.init("datagram", datagram.fieldValue))
    case .other(let octets):
      fields.append(.init("content", .octets(octets)))
    }
    return .record(fields)
  }
}
