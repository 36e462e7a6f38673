import Wire

/// Builds whole IP packets around what a UDP datagram carries, lengths and checksums computed.
///
/// Content too long for a sixteen-bit length leaves the length fields 0, as a sender does that
/// lets its network card cut the content up; ``Packet`` reads such a packet to its end.
public enum UDPDatagram {
  /// An IPv4 packet (RFC 791) with one UDP datagram (RFC 768).
  public static func ipv4Packet(
    from source: IPv4Address, port sourcePort: UInt16, to destination: IPv4Address,
    port destinationPort: UInt16, payload: [UInt8], dscp: DSCP = DSCP(lowBitsOf: 0),
    identification: UInt16 = 0, timeToLive: UInt8 = 64
  ) -> [UInt8] {
    let datagram = datagram(
      from: .v4(source), port: sourcePort, to: .v4(destination), port: destinationPort,
      payload: payload)
    let header = IPv4Header(
      from: source, to: destination, protocol: .udp,
      totalLength: UInt16(exactly: 20 + datagram.count) ?? 0, dscp: dscp,
      identification: identification, timeToLive: timeToLive)
    return header.encoded + datagram
  }

  /// An IPv6 packet (RFC 8200) with one UDP datagram.
  public static func ipv6Packet(
    from source: IPv6Address, port sourcePort: UInt16, to destination: IPv6Address,
    port destinationPort: UInt16, payload: [UInt8], dscp: DSCP = DSCP(lowBitsOf: 0),
    hopLimit: UInt8 = 64
  ) -> [UInt8] {
    let datagram = datagram(
      from: .v6(source), port: sourcePort, to: .v6(destination), port: destinationPort,
      payload: payload)
    let header = IPv6Header(
      from: source, to: destination, nextHeader: .udp,
      payloadLength: UInt16(exactly: datagram.count) ?? 0, dscp: dscp, hopLimit: hopLimit)
    return header.encoded + datagram
  }

  private static func datagram(
    from source: IPAddress, port sourcePort: UInt16, to destination: IPAddress,
    port destinationPort: UInt16, payload: [UInt8]
  ) -> [UInt8] {
    let length = UDPHeader.octets + payload.count
    var header = UDPHeader(
      sourcePort: sourcePort, destinationPort: destinationPort,
      length: UInt16(exactly: length) ?? 0)
    var sum = InternetChecksum(from: source, to: destination, protocol: .udp, length: length)
    sum.add(header.encoded)
    sum.add(payload)
    // Zero would say that there is no checksum (RFC 768).
    header.checksum = sum.checksum == 0 ? 0xFFFF : sum.checksum
    return header.encoded + payload
  }
}
