import Wire

extension Packet {
  mutating func readARP() {
    guard let message: ARPMessage = read(ARPMessage.name) else { return }
    network = .arp(message)
    payload = payload.prefix(0)
  }

  /// RFC 791 §3.1
  mutating func readIPv4() {
    let start = payload.startIndex
    guard let header: IPv4Header = read(IPv4Header.name) else { return }
    network = .ipv4(header)
    ipProtocol = header.protocol
    let claimed = Int(header.totalLength)
    if claimed == 0 {
      notes.append(.lengthIsZero(.ipv4))
      networkEnd = payload.endIndex + missing
    } else if claimed < header.length {
      error = DecodeError(
        IPv4Header.name, at: start + 2,
        .length(claimed, expected: "at least the header's \(header.length)"))
      return
    } else {
      networkEnd = start + claimed
      limit(to: claimed - header.length, by: .ipv4)
    }
    if header.fragmentOffset == .zero { readTransport(header.protocol) }
  }

  /// RFC 8200 §3 and §4
  mutating func readIPv6() {
    guard let header: IPv6Header = read(IPv6Header.name) else { return }
    network = .ipv6(header)
    ipProtocol = header.nextHeader
    let claimed = Int(header.payloadLength)
    if claimed == 0, header.nextHeader != .noNextHeader {
      notes.append(.lengthIsZero(.ipv6))
      networkEnd = payload.endIndex + missing
    } else {
      networkEnd = payload.startIndex + claimed
      limit(to: claimed, by: .ipv6)
    }
    var next = header.nextHeader
    while next.isExtensionHeader {
      let kind = next
      let header = read("IPv6 extension header") { reader throws(DecodeError) in
        try IPv6ExtensionHeader(kind, decoding: &reader)
      }
      guard let header else { return }
      ipv6Extensions.append(header)
      next = header.nextHeader
      ipProtocol = next
      if let fragment = header.fragment, fragment.offset != .zero { return }
    }
    readTransport(next)
  }
}
