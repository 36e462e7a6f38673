import Framing
import Wire

/// What a TAP device wants to know of a frame: the header of virtio-net (OASIS virtio 1.2, §5.1.6).
///
/// The system is told that checksums of TCP and UDP are to be computed yet, and so takes them for
/// right. An interface that joins segments, or leaves checksums to its hardware, hands on frames whose
/// checksums are none; a wrong one on the wire is for the diagnosis to see.
struct SegmentHeader: Sendable {
  /// Where the checksummed octets begin in the frame, and where among them the checksum stands.
  let checksum: (start: UInt16, offset: UInt16)?

  /// Flags, kind and length of segments, and the two places above.
  static let octets = 10
  /// VIRTIO_NET_HDR_F_NEEDS_CSUM.
  private static let needsChecksum: UInt8 = 1

  init(_ frame: [UInt8]) {
    checksum = Self.checksum(of: frame)
  }

  private static func checksum(of frame: [UInt8]) -> (UInt16, UInt16)? {
    let header = EthernetFrame.headerOctets
    var reader = ByteReader(frame[...], reading: "Ethernet frame")
    guard (try? reader.readBytes(12)) != nil,
      (try? reader.readInteger(UInt16.self)) == EtherType.ipv4.rawValue,
      let ip = try? reader.readBytes(20), let first = ip.first, first >> 4 == 4
    else { return nil }
    let octets = Array(ip)
    // A piece of a datagram has no header, or no whole checksum.
    guard octets[6] & 0x3F == 0, octets[7] == 0 else { return nil }
    let start = UInt16(header) + UInt16(first & 0x0F) * 4
    switch octets[9] {
    case IPProtocol.tcp.rawValue: return (start, 16)
    case IPProtocol.udp.rawValue: return (start, 6)
    default: return nil
    }
  }

  /// In the order of this machine.
  var encoded: [UInt8] {
    guard let checksum else { return [UInt8](repeating: 0, count: Self.octets) }
    return [Self.needsChecksum, 0, 0, 0, 0, 0] + Self.octets(of: checksum.start)
      + Self.octets(of: checksum.offset)
  }

  private static func octets(of number: UInt16) -> [UInt8] {
    let isLittle = UInt16(littleEndian: 1) == 1
    let (high, low) = (UInt8(number >> 8), UInt8(truncatingIfNeeded: number))
    return isLittle ? [low, high] : [high, low]
  }
}

extension EthernetFrame {
  /// Two addresses and a type.
  fileprivate static let headerOctets = 14
}
