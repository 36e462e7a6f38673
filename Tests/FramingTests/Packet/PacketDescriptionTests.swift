import Framing
import TestSupport
import Testing
import Wire

@Suite struct PacketDescriptionTests {
  private static func names(_ bytes: [UInt8], _ linkType: LinkType) -> [String] {
    guard case .record(let fields) = Packet(bytes[...], linkType: linkType).fieldValue else {
      return []
    }
    return fields.map(\.name)
  }

  @Test func `a packet is a record of its layers`() {
    #expect(
      Self.names(Frames.tagged, .ethernet)
        == ["layers", "destination", "source", "vlanTags", "etherType", "ipv4", "udp", "checksum"])
    #expect(
      Self.names(Frames.arp, .ethernet) == ["layers", "destination", "source", "etherType", "arp"])
    #expect(
      Self.names(Frames.udp6, .raw) == ["layers", "etherType", "ipv6", "udp", "checksum"])
    #expect(
      Self.names(Frames.snap, .ethernet) == ["layers", "destination", "source", "llc"])
    #expect(
      Self.names(Array(Frames.udp4.prefix(20)), .ethernet)
        == ["layers", "destination", "source", "etherType", "error"])
  }

  @Test func `headers describe every field by its name`() throws {
    let header = try IPv6Header(whole: Frames.udp6[..<40], reading: "IPv6 header")
    #expect(
      header.fieldValue
        == .fields([
          "dscp": .number(46), "ecn": .word("not-ECT"), "flowLabel": .number(0x12345),
          "payloadLength": .number(13),
          "nextHeader": .fields(["number": .number(17), "name": .word("UDP")]),
          "hopLimit": .number(1), "source": .word("2001:db8::10"),
          "destination": .word("2001:db8::1"),
        ]))
  }

  @Test(
    arguments: [
      (
        .lengthBeyondFrame(.ipv4, claimed: 9, available: 7),
        "ipv4 claims 9 octets of content, 7 were there"
      ),
      (
        .udpLengthDisagrees(udp: 11, ip: 13),
        "the UDP datagram has 11 octets according to UDP and 13 according to IP"
      ),
      (.unknownLinkType(LinkType(rawValue: 9)), "frames of link type PPP are not taken apart"),
    ] as [(PacketNote, String)])
  func `notes are sentences`(note: PacketNote, text: String) {
    #expect(note.description == text)
  }

  @Test(
    arguments: [
      (.correct, "correct"), (.absent, "absent"),
      (.wrong(expected: 0x5C3A, found: 0xF), "wrong: 0xf, expected 0x5c3a"),
      (.cannotTell(.cutByCapture), "cannot tell: the frame was cut by the capture"),
    ] as [(ChecksumVerdict, String)])
  func `verdicts are words`(verdict: ChecksumVerdict, text: String) {
    #expect(verdict.description == text)
  }
}
