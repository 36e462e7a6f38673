import DHCP
import Framing
import Wire

/// Good messages in packets that disagree with themselves.
enum EnvelopeDamageScenes {
  static let all: [CaptureScene] = [
    .malformed(
      "cve-2015-8605-udp-length", "UDP lengths of 7, of half the message, and beyond the frame"
    ) {
      for length in [7, 200, 60_000] as [UInt16] {
        var packet = acknowledgement
        packet.replaceSubrange(24..<26, with: [UInt8(length >> 8), UInt8(length & 0xFF)])
        $0.deliver(packet)
      }
    },
    .malformed("b-31-checksums", "a UDP checksum of 0 (none), and wrong ones in UDP and in IP") {
      for (place, value) in [(26, [0, 0]), (26, [0x12, 0x34]), (10, [0x12, 0x34])] {
        var packet = acknowledgement
        packet.replaceSubrange(place..<place + 2, with: value.map(UInt8.init))
        $0.deliver(packet)
      }
    },
    .malformed(
      "b-31-fragments", "an ACK in two IP fragments: neither is a whole message"
    ) { recording in
      let content = acknowledgement.dropFirst(20)
      let cut = content.startIndex + 200
      for (part, offset, more) in [(content[..<cut], 0, true), (content[cut...], 25, false)] {
        let header = IPv4Header(
          from: Subnet.data.dhcpServer, to: Subnet.data.host(101), protocol: .udp,
          totalLength: UInt16(20 + part.count), identification: 7, moreFragments: more,
          fragmentOffset: FragmentOffset(lowBitsOf: offset))
        recording.deliver(header.encoded + part)
      }
    },
    .malformed(
      "b-31-octets-after-the-packet", "twenty octets that belong to no layer after the IP packet"
    ) {
      $0.deliver(acknowledgement + [UInt8](repeating: 0xAA, count: 20))
    },
  ]

  private static let acknowledgement: [UInt8] = {
    let server = DHCPServer(siteString: "HTTPSRVR=\(Site.fileServer),SIG=2")
    return UDPDatagram.ipv4Packet(
      from: server.address, port: 67, to: server.offered, port: 68,
      payload: server.answer(.ack, to: Phone(.j179)).encoded)
  }()
}

extension Recording {
  /// An IP packet from the DHCP server to the phone.
  fileprivate mutating func deliver(_ packet: [UInt8]) {
    record(
      EthernetFrame(
        to: Phone(.j179).mac, from: Site.dhcpServer, etherType: .ipv4, payload: packet))
  }
}
