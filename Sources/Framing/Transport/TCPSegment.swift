import Wire

/// Builds whole IP packets around a TCP segment, lengths and checksums computed.
///
/// Content too long for a sixteen-bit length leaves the IP length 0, as a sender does that lets
/// its network card cut the content up.
public enum TCPSegment {
  /// An IPv4 packet (RFC 791) with one TCP segment (RFC 9293); the header's own checksum is
  /// replaced.
  public static func ipv4Packet(
    from source: IPv4Address, to destination: IPv4Address, header: TCPHeader, payload: [UInt8],
    dscp: DSCP = DSCP(lowBitsOf: 0), identification: UInt16 = 0, timeToLive: UInt8 = 64
  ) -> [UInt8] {
    let length = header.length + payload.count
    var header = header
    header.checksum = 0
    var sum = InternetChecksum(
      from: .v4(source), to: .v4(destination), protocol: .tcp, length: length)
    sum.add(header.encoded)
    sum.add(payload)
    header.checksum = sum.checksum
    let internet = IPv4Header(
      from: source, to: destination, protocol: .tcp,
      totalLength: UInt16(exactly: 20 + length) ?? 0, dscp: dscp,
      identification: identification, timeToLive: timeToLive)
    return internet.encoded + header.encoded + payload
  }
}
