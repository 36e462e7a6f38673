import Framing
import Wire

/// An Ethernet frame in which octets are replaced, with checksums that fit again.
struct RewrittenFrame {
  private(set) var octets: [UInt8]
  /// Where the network layer begins.
  private var content: Int

  init(_ octets: [UInt8]) {
    self.octets = octets
    let packet = Packet(octets[...], linkType: .ethernet)
    content = min(octets.count, 14 + 4 * packet.vlanTags.count)
  }

  /// Puts these tags in the place of those that are there.
  mutating func setTags(_ tags: [VLANTag]) {
    guard octets.count >= 14 else { return }
    octets.replaceSubrange(12..<content - 2, with: tags.flatMap(\.encoded))
    content = 14 + 4 * tags.count
  }

  /// Replaces octets wherever they stand as an address: in the link header, and in what is no
  /// content of a TCP connection.
  mutating func replace(_ old: [UInt8], with new: [UInt8], inHeader: Bool) {
    if inHeader {
      for start in [0, 6] where octets.count >= 14 && Array(octets[start..<start + 6]) == old {
        octets.replaceSubrange(start..<start + 6, with: new)
      }
    }
    let end = tcpContent ?? octets.count
    var position = content
    while position + old.count <= end {
      if octets[position..<position + old.count].elementsEqual(old) {
        octets.replaceSubrange(position..<position + old.count, with: new)
        position += old.count
      } else {
        position += 1
      }
    }
  }

  /// Where the content of a TCP segment begins, if it is one.
  private var tcpContent: Int? {
    let packet = Packet(octets[...], linkType: .ethernet)
    guard case .tcp? = packet.transport else { return nil }
    return packet.payload.startIndex
  }

  // MARK: - Checksums

  /// Computes the sums of IPv4, UDP and TCP anew, where there were any and the packet is whole.
  mutating func correctChecksums() {
    let packet = Packet(octets[...], linkType: .ethernet)
    guard case .ipv4(let header)? = packet.network, content + 20 <= octets.count else { return }
    let length = Int(octets[content] & 0xF) * 4
    let end = content + Int(header.totalLength)
    guard length >= 20, content + length <= end, end <= octets.count else { return }
    put(0, at: content + 10)
    put(InternetChecksum(of: octets[content..<content + length]).checksum, at: content + 10)
    let start = content + length
    let field: Int
    switch packet.transport {
    case .udp(let udp)? where udp.checksum != 0 && start + 8 <= end: field = start + 6
    case .tcp? where start + 20 <= end: field = start + 16
    default: return
    }
    guard !header.moreFragments else { return }
    put(0, at: field)
    var sum = InternetChecksum(
      from: .v4(header.source), to: .v4(header.destination), protocol: header.protocol,
      length: end - start)
    sum.add(octets[start..<end])
    // Zero would say that there is none (RFC 768).
    let checksum = sum.checksum
    put(checksum == 0 && header.protocol == .udp ? 0xFFFF : checksum, at: field)
  }

  private mutating func put(_ word: UInt16, at place: Int) {
    octets[place] = UInt8(word >> 8)
    octets[place + 1] = UInt8(truncatingIfNeeded: word)
  }
}
