/// What the few octets of a frame say that decide whether it is worth a ``Packet``.
///
/// Nearly all frames of a mirror port are of no use to whoever looks for start-ups. Taking one apart
/// costs a microsecond and several arrays; a glance costs a few nanoseconds and no memory, and works
/// on the octets where the file's reader left them. This is the one place beside the headers' own
/// files that knows where their fields stand.
///
/// Only plain Ethernet is glanced at, with any number of VLAN tags: ARP, IPv4 and IPv6 without
/// options or extension headers. All else is ``Content/unclear``. What a glance says, a ``Packet``
/// says too; that it says nothing is no claim.
package struct PacketGlance {
  package enum Content: Hashable, Sendable {
    /// Only a ``Packet`` can tell.
    case unclear
    /// A ``Packet`` would tell no more than the EtherType, or that it is another piece of an IP
    /// datagram than the first, or that IP carries something without ports.
    case closed
    case arp
    case udp
    case tcp
    /// ICMP or ICMPv6.
    case control
  }

  package private(set) var content = Content.unclear
  package private(set) var destination = MACAddress(lowBitsOf: 0)
  package private(set) var source = MACAddress(lowBitsOf: 0)
  package private(set) var etherType = EtherType(rawValue: 0)
  /// Of IPv4, and in ARP of its sender; `nil` for IPv6.
  package private(set) var sourceAddress: IPv4Address?
  package private(set) var destinationAddress: IPv4Address?
  /// Of UDP and TCP.
  package private(set) var sourcePort: UInt16 = 0
  package private(set) var destinationPort: UInt16 = 0
  /// In ARP.
  package private(set) var sender = MACAddress(lowBitsOf: 0)
  package private(set) var target = MACAddress(lowBitsOf: 0)
  /// The first octet that UDP or TCP carries, padding included; `nil` if there is none.
  package private(set) var firstOctet: UInt8?

  /// Glances at a frame that begins like an Ethernet frame.
  package init(_ octets: Span<UInt8>) {
    // Both addresses, a type, and the least that IP can be.
    guard octets.count >= 34 else { return }
    destination = octets.mac(at: 0)
    source = octets.mac(at: 6)
    var type = octets.number16(at: 12)
    var offset = 14
    while EtherType(rawValue: type).isVLANTag {
      guard offset + 24 <= octets.count else { return }
      type = octets.number16(at: offset + 2)
      offset += 4
    }
    etherType = EtherType(rawValue: type)
    switch etherType {
    case .ipv4: glanceAtIPv4(octets, offset)
    case .ipv6: glanceAtIPv6(octets, offset)
    case .arp, .rarp: glanceAtARP(octets, offset)
    default:
      // Below it there is an LLC header, and in that may be anything.
      if !etherType.isLength { content = .closed }
    }
  }

  /// RFC 791 §3.1
  @inline(__always)
  private mutating func glanceAtIPv4(_ octets: Span<UInt8>, _ offset: Int) {
    // Twenty octets, as was made sure; a total length that leaves room for ports.
    let header = octets.extracting(offset..<offset + 20)
    guard header[0] == 0x45, header.number16(at: 2) >= 28 else { return }
    sourceAddress = IPv4Address(rawValue: header.number32(at: 12))
    destinationAddress = IPv4Address(rawValue: header.number32(at: 16))
    if header.number16(at: 6) & 0x1FFF != 0 {
      content = .closed
    } else {
      glanceAtTransport(octets, offset + 20, header[9])
    }
  }

  /// RFC 8200 §3
  private mutating func glanceAtIPv6(_ octets: Span<UInt8>, _ offset: Int) {
    guard offset + 48 <= octets.count, octets[offset] >> 4 == 6,
      octets.number16(at: offset + 4) >= 8
    else { return }
    // A number that announces another header first stays unclear.
    guard !IPProtocol(rawValue: octets[offset + 6]).isExtensionHeader else { return }
    glanceAtTransport(octets, offset + 40, octets[offset + 6])
  }

  @inline(__always)
  private mutating func glanceAtTransport(
    _ octets: Span<UInt8>, _ offset: Int, _ number: UInt8
  ) {
    switch IPProtocol(rawValue: number) {
    case .udp:
      guard offset + 8 <= octets.count else { return }
      content = .udp
      firstOctet = octets.octet(at: offset + 8)
    case .tcp:
      guard offset + 14 <= octets.count else { return }
      content = .tcp
      firstOctet = octets.octet(at: offset + Int(octets[offset + 12] >> 4) * 4)
    case .icmp, .icmpv6:
      content = .control
      return
    default:
      content = .closed
      return
    }
    let ports = octets.extracting(offset..<offset + 4)
    sourcePort = ports.number16(at: 0)
    destinationPort = ports.number16(at: 2)
  }

  /// RFC 826, for IPv4 on Ethernet.
  private mutating func glanceAtARP(_ octets: Span<UInt8>, _ offset: Int) {
    guard offset + 28 <= octets.count, octets.number32(at: offset) == 0x0001_0800,
      octets.number16(at: offset + 4) == 0x0604
    else { return }
    content = .arp
    sender = octets.mac(at: offset + 8)
    sourceAddress = IPv4Address(rawValue: octets.number32(at: offset + 14))
    target = octets.mac(at: offset + 18)
  }
}

extension Span<UInt8> {
  fileprivate func octet(at offset: Int) -> UInt8? {
    offset < count ? self[offset] : nil
  }

  @inline(__always)
  fileprivate func number16(at offset: Int) -> UInt16 {
    UInt16(self[offset]) << 8 | UInt16(self[offset + 1])
  }

  @inline(__always)
  fileprivate func number32(at offset: Int) -> UInt32 {
    UInt32(number16(at: offset)) << 16 | UInt32(number16(at: offset + 2))
  }

  @inline(__always)
  fileprivate func mac(at offset: Int) -> MACAddress {
    MACAddress(
      lowBitsOf: UInt64(number16(at: offset)) << 32 | UInt64(number32(at: offset + 2)))
  }
}
