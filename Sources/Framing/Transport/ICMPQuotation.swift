public import Wire

/// The datagram that an ICMP error is about, as far as it was quoted.
///
/// RFC 792 quotes the IP header and eight octets, enough for the ports of UDP and TCP; RFC 4443
/// §2.4 and many senders quote more.
public struct ICMPQuotation: Hashable, Sendable {
  public let octets: ArraySlice<UInt8>
  /// Of the quoted header; `nil`, as everything else here, if the quotation ends before.
  public let source: IPAddress?
  public let destination: IPAddress?
  /// Behind extension headers, as far as those are quoted.
  public let ipProtocol: IPProtocol?
  public let sourcePort: UInt16?
  public let destinationPort: UInt16?
  /// What follows the quoted ports' header: of UDP the content, of others what follows the ports.
  public let content: ArraySlice<UInt8>

  /// More extension headers than any sender has a use for.
  private static let maximumExtensions = 16

  /// Reads as much as there is.
  public init(_ octets: ArraySlice<UInt8>, version: ICMPMessage.Version) {
    self.octets = octets
    var reader = ByteReader(octets, reading: "quoted datagram")
    var carried: IPProtocol?
    var hasPorts = true
    switch version {
    case .v4:
      let header = try? IPv4Header(decoding: &reader)
      source = header.map { .v4($0.source) }
      destination = header.map { .v4($0.destination) }
      carried = header?.protocol
      hasPorts = header?.fragmentOffset == .zero
    case .v6:
      let header = try? IPv6Header(decoding: &reader)
      source = header.map { .v6($0.source) }
      destination = header.map { .v6($0.destination) }
      carried = header?.nextHeader
      var count = 0
      while let kind = carried, kind.isExtensionHeader {
        var behind = reader
        count += 1
        guard count <= Self.maximumExtensions,
          let header = try? IPv6ExtensionHeader(kind, decoding: &behind)
        else {
          hasPorts = false
          break
        }
        reader = behind
        carried = header.nextHeader
        if let fragment = header.fragment, fragment.offset != .zero { hasPorts = false }
      }
    }
    ipProtocol = carried
    var ports = reader
    guard hasPorts, carried == .udp || carried == .tcp,
      let from = try? ports.readInteger(UInt16.self), let to = try? ports.readInteger(UInt16.self)
    else {
      sourcePort = nil
      destinationPort = nil
      content = reader.remaining
      return
    }
    sourcePort = from
    destinationPort = to
    content = carried == .udp ? ports.remaining.dropFirst(4) : ports.remaining
  }
}

// MARK: - Description

extension ICMPQuotation: FieldDescribing {
  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = []
    if let source { fields.append(.init("source", .word(source.description))) }
    if let destination { fields.append(.init("destination", .word(destination.description))) }
    if let ipProtocol { fields.append(.init("protocol", .word(ipProtocol.description))) }
    if let sourcePort { fields.append(.init("sourcePort", .number(sourcePort))) }
    if let destinationPort { fields.append(.init("destinationPort", .number(destinationPort))) }
    if source == nil { fields.append(.init("octets", .octets(octets))) }
    return .record(fields)
  }
}
