import Wire

extension Packet {
  mutating func readTransport(_ carried: IPProtocol) {
    switch carried {
    case .udp: readUDP()
    case .tcp: transport = read(TCPHeader.name).map { .tcp($0) }
    case .icmp: transport = read("ICMP header").map { .icmp($0) }
    case .icmpv6: transport = read("ICMPv6 header").map { .icmpv6($0) }
    default: break
    }
  }

  /// RFC 768. The length of a first fragment is that of the whole datagram and says nothing here.
  private mutating func readUDP() {
    let claimedByIP = networkEnd - payload.startIndex
    guard let header: UDPHeader = read(UDPHeader.name) else { return }
    transport = .udp(header)
    if isFragment { return }
    let claimed = Int(header.length)
    if claimed == claimedByIP { return }
    if claimed == 0 {
      notes.append(.lengthIsZero(.udp))
      return
    }
    notes.append(.udpLengthDisagrees(udp: claimed, ip: claimedByIP))
    if claimed >= UDPHeader.octets, claimed < claimedByIP {
      let content = claimed - UDPHeader.octets
      limit(to: min(content, payload.count + missing), by: .udp)
    }
  }
}

// MARK: - Checksums

extension Packet {
  /// What the checksum of UDP or TCP says; `nil` unless this is either.
  public var transportChecksum: ChecksumVerdict? { udpChecksum ?? tcpChecksum }

  /// What the UDP checksum says (RFC 768, RFC 8200 §8.1); `nil` unless this is UDP.
  public var udpChecksum: ChecksumVerdict? {
    guard case .udp(let header) = transport else { return nil }
    if header.checksum == 0, case .ipv4 = network { return .absent }
    let length = Int(header.length)
    let covered = UDPHeader.octets + payload.count
    return verdict(
      on: header.checksum, protocol: .udp, header: header.encoded,
      length: length == 0 ? covered : length)
  }

  /// What the TCP checksum says (RFC 9293 §3.1); `nil` unless this is TCP.
  public var tcpChecksum: ChecksumVerdict? {
    guard case .tcp(let header) = transport else { return nil }
    return verdict(
      on: header.checksum, protocol: .tcp, header: header.encoded,
      length: networkEnd - payload.startIndex + header.length)
  }

  /// - Parameter length: Octets that the checksum covers, the header included.
  private func verdict(
    on found: UInt16, protocol: IPProtocol, header: [UInt8], length: Int
  ) -> ChecksumVerdict? {
    guard let sourceAddress, let destinationAddress else { return nil }
    if isFragment { return .cannotTell(.fragment) }
    if ipv6Extensions.contains(where: { ($0.segmentsLeft ?? 0) > 0 }) {
      return .cannotTell(.sourceRouted)
    }
    let pseudoHeader = InternetChecksum(
      from: sourceAddress, to: destinationAddress, protocol: `protocol`, length: length)
    if missing > 0 { return .cannotTell(.cutByCapture) }
    if length != header.count + payload.count { return .cannotTell(.lengthsDisagree) }
    var sum = pseudoHeader
    sum.add(header)
    sum.add(payload)
    // UDP over IPv6 may not leave the checksum out: a zero is no checksum that adds up.
    if sum.sum == 0xFFFF, found != 0 || `protocol` == .tcp { return .correct }
    if found == pseudoHeader.sum { return .cannotTell(.offloaded) }
    // The same sum without what was found: adding the complement takes it away.
    var rest = pseudoHeader
    rest.add(~found)
    rest.add(header)
    rest.add(payload)
    let expected = `protocol` == .udp && rest.checksum == 0 ? 0xFFFF : rest.checksum
    return .wrong(expected: expected, found: found)
  }
}
