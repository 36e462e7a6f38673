import Framing
import TestSupport
import Testing
import Wire

/// IPv4, IPv6 and what they carry, with lengths that agree and that do not.
@Suite struct PacketInternetTests {
  static let hello = Array("hello".utf8)[...]

  /// A copy of ``Frames/udp4`` with octets replaced from `offset` on.
  private static func udp4(_ changes: (offset: Int, text: String)...) -> [UInt8] {
    var bytes = Frames.udp4
    for change in changes {
      let new = octets(change.text)
      bytes.replaceSubrange(change.offset..<change.offset + new.count, with: new)
    }
    return bytes
  }

  private static func read(_ bytes: [UInt8], originalLength: Int? = nil) -> Packet {
    Packet(bytes[...], linkType: .ethernet, originalLength: originalLength)
  }

  @Test func `TCP`() {
    let packet = Self.read(Frames.tcp4)
    #expect(packet.layers == [.ethernet, .ipv4, .tcp])
    #expect(packet.sourcePort == 50000)
    #expect(packet.destinationPort == 80)
    #expect(packet.payload.isEmpty)
    #expect(packet.tcpChecksum == .correct)
    #expect(packet.udpChecksum == nil)
    guard case .tcp(let header) = packet.transport else {
      Issue.record("no TCP")
      return
    }
    #expect(header.flags == .syn)
  }

  @Test func `ICMP and others are named`() {
    let icmp = Self.read(Self.udp4((23, "01"), (34, "0800")))
    #expect(icmp.layers == [.ethernet, .ipv4, .icmp])
    #expect(icmp.transport == .icmp(ICMPHeader(type: 8, code: 0, checksum: 0x0045)))
    #expect(icmp.payload.count == 9)
    #expect(icmp.sourcePort == nil)
    let gre = Self.read(Self.udp4((23, "2f")))
    #expect(gre.layers == [.ethernet, .ipv4])
    #expect(gre.ipProtocol?.description == "GRE")
    #expect(gre.payload.count == 13)
    #expect(gre.error == nil)
  }

  @Test func `options stand between header and content`() {
    let options = [0x46] + octets("b80025") + Frames.ipv4[4..<20] + octets("94040000")
    let bytes = Array(Frames.udp4.prefix(14)) + options + Frames.ipv4.dropFirst(20)
    let packet = Self.read(bytes)
    #expect(packet.layers == [.ethernet, .ipv4, .udp])
    #expect(packet.payload == Self.hello)
    #expect(packet.udpChecksum == .correct)
  }

  // MARK: Fragments

  @Test func `B-31: a first fragment has a transport layer`() {
    let packet = Self.read(Self.udp4((20, "2000"), (38, "05c8")))
    #expect(packet.isFragment)
    #expect(packet.layers == [.ethernet, .ipv4, .udp])
    #expect(packet.payload == Self.hello)
    #expect(packet.udpChecksum == .cannotTell(.fragment))
    #expect(packet.notes.isEmpty)
  }

  @Test func `B-31: a later fragment has none`() {
    let packet = Self.read(Self.udp4((20, "00b9")))
    #expect(packet.isFragment)
    #expect(packet.layers == [.ethernet, .ipv4])
    #expect(packet.ipProtocol == .udp)
    #expect(packet.transport == nil && packet.sourcePort == nil)
    #expect(packet.payload.indices == 34..<47)
    #expect(packet.udpChecksum == nil)
  }

  // MARK: Lengths

  @Test func `an IP length of 0 means all that is there`() {
    let packet = Self.read(Self.udp4((16, "0000")))
    #expect(packet.payload == Self.hello)
    // The padding belongs to the packet then, as far as IP can say.
    #expect(
      packet.notes == [.lengthIsZero(.ipv4), .udpLengthDisagrees(udp: 13, ip: 26)])
    #expect(packet.udpChecksum == .correct)
  }

  @Test func `an IP length beyond the frame is noted and what is there is taken`() {
    let packet = Self.read(Self.udp4((16, "0100"), (38, "00ec")))
    #expect(packet.payload.count == 18)
    #expect(packet.trailer.isEmpty)
    #expect(
      packet.notes == [.lengthBeyondFrame(.ipv4, claimed: 236, available: 26)])
    #expect(packet.udpChecksum == .cannotTell(.lengthsDisagree))
    #expect(!packet.isCut)
  }

  @Test func `an IP length inside the header stops`() {
    let packet = Self.read(Self.udp4((16, "0013")))
    #expect(
      packet.error
        == DecodeError("IPv4 header", at: 16, .length(19, expected: "at least the header's 20")))
    #expect(packet.layers == [.ethernet, .ipv4])
    #expect(packet.transport == nil)
  }

  @Test func `B-31, CVE-2015-8605: a UDP length shorter than IP's is taken and noted`() {
    let packet = Self.read(Self.udp4((38, "000b")))
    #expect(packet.payload == Self.hello.prefix(3))
    #expect(packet.notes == [.udpLengthDisagrees(udp: 11, ip: 13)])
    #expect(packet.trailer.count == 15)
  }

  @Test func `B-31, CVE-2015-8605: a UDP length longer than IP's is noted`() {
    let packet = Self.read(Self.udp4((38, "000f")))
    #expect(packet.payload == Self.hello)
    #expect(packet.notes == [.udpLengthDisagrees(udp: 15, ip: 13)])
    #expect(packet.udpChecksum == .cannotTell(.lengthsDisagree))
  }

  @Test func `B-31, CVE-2015-8605: a UDP length that is none, the payload is IP's`() {
    let packet = Self.read(Self.udp4((38, "0007")))
    #expect(packet.payload == Self.hello)
    #expect(packet.notes == [.udpLengthDisagrees(udp: 7, ip: 13)])
    #expect(packet.udpChecksum == .cannotTell(.lengthsDisagree))
    #expect(Self.read(Self.udp4((38, "0000"))).notes == [.lengthIsZero(.udp)])
  }

  @Test func `a frame cut by the capture is not the sender's fault`() {
    let cut = Self.read(Array(Frames.udp4.prefix(44)), originalLength: 60)
    #expect(cut.isCut)
    #expect(cut.payload == Self.hello.prefix(2))
    #expect(cut.notes.isEmpty && cut.error == nil)
    #expect(cut.udpChecksum == .cannotTell(.cutByCapture))
    // Only padding is missing: everything that counts is there.
    let whole = Self.read(Array(Frames.udp4.prefix(47)), originalLength: 60)
    #expect(whole.isCut)
    #expect(whole.udpChecksum == .correct)
    let both = Self.read(Self.udp4((16, "0100")), originalLength: 61)
    #expect(both.notes.first == .lengthBeyondFrame(.ipv4, claimed: 236, available: 27))
  }

  @Test func `an original length that is too short is not believed`() {
    let packet = Self.read(Frames.udp4, originalLength: 10)
    #expect(!packet.isCut)
    #expect(packet.originalLength == 60)
  }

  // MARK: Checksums

  @Test func `B-31: a wrong checksum is told with the right one`() {
    #expect(
      Self.read(Self.udp4((40, "1234"))).udpChecksum
        == .wrong(expected: 0x0F7D, found: 0x1234))
    var tcp = Frames.tcp4
    tcp[50] ^= 1
    #expect(
      Self.read(tcp).tcpChecksum == .wrong(expected: 0xE94F, found: 0xE84F))
  }

  @Test func `B-31: a checksum of zero is absent`() {
    #expect(Self.read(Self.udp4((40, "0000"))).udpChecksum == .absent)
  }

  @Test func `the sum of the pseudo-header alone was left to the network card`() {
    #expect(
      Self.read(Self.udp4((40, "ec5d"))).udpChecksum == .cannotTell(.offloaded))
  }

  // MARK: IPv6

  /// ``Frames/udp6`` with `chain` between header and UDP, the first of its kind `next`.
  private static func udp6(_ next: String, _ chain: String) -> [UInt8] {
    let extensions = octets(chain)
    var bytes = Frames.udp6
    bytes.replaceSubrange(40..<40, with: extensions)
    bytes[5] = UInt8(13 + extensions.count)
    bytes[6] = octets(next)[0]
    return bytes
  }

  private static func read6(_ bytes: [UInt8]) -> Packet {
    Packet(bytes[...], linkType: .raw)
  }

  @Test func `extension headers are passed`() {
    let packet = Self.read6(
      Self.udp6(
        "00",
        """
        2b 00 05020000 0100
        3c 00 04 00 00000000
        33 00 010400000000
        11 01 0000 00000100 00000001
        """))
    #expect(packet.error == nil)
    #expect(packet.layers == [.rawIP, .ipv6, .udp])
    #expect(
      packet.ipv6Extensions.map(\.kind)
        == [.hopByHopOptions, .routing, .destinationOptions, .authenticationHeader])
    #expect(packet.ipProtocol == .udp)
    #expect(packet.payload == Self.hello)
    #expect(packet.notes.isEmpty)
    #expect(packet.udpChecksum == .correct)
  }

  @Test func `fragments of IPv6`() {
    let first = Self.read6(Self.udp6("2c", "11 00 0001 00001234"))
    #expect(first.isFragment)
    #expect(first.transport != nil)
    #expect(first.udpChecksum == .cannotTell(.fragment))
    let later = Self.read6(Self.udp6("2c", "11 00 05c8 00001234"))
    #expect(later.isFragment)
    #expect(later.transport == nil)
    #expect(later.ipProtocol == .udp)
    let atomic = Self.read6(Self.udp6("2c", "11 00 0000 00001234"))
    #expect(!atomic.isFragment)
    #expect(atomic.udpChecksum == .correct)
  }

  @Test func `on a source route the last destination is not known`() {
    let packet = Self.read6(Self.udp6("2b", "11 00 04 01 00000000"))
    #expect(packet.udpChecksum == .cannotTell(.sourceRouted))
  }

  @Test func `UDP over IPv6 may not leave its checksum out`() {
    var bytes = Frames.udp6
    bytes.replaceSubrange(46..<48, with: [0, 0])
    #expect(Self.read6(bytes).udpChecksum == .wrong(expected: 0x5C3A, found: 0))
  }

  @Test func `a chain that breaks off says where`() {
    let packet = Self.read6(Array(Self.udp6("00", "11 04 05020000 0100").prefix(60)))
    #expect(
      packet.error
        == DecodeError("IPv6 extension header", at: 42, .truncated(needed: 38, available: 18)))
    #expect(packet.ipv6Extensions.isEmpty)
    #expect(packet.ipProtocol == .hopByHopOptions)
    #expect(packet.payload.indices == 40..<60)
  }

  @Test func `a payload length of 0 means all that is there, unless nothing follows`() {
    var jumbo = Frames.udp6
    jumbo[5] = 0
    #expect(Self.read6(jumbo).notes == [.lengthIsZero(.ipv6)])
    #expect(Self.read6(jumbo).payload == Self.hello)
    let nothing = Array(jumbo.prefix(6)) + [59] + jumbo[7..<40] + [0, 0, 0, 0, 0, 0]
    let packet = Self.read6(nothing)
    #expect(packet.payload.isEmpty)
    #expect(packet.trailer.count == 6)
    #expect(packet.notes.isEmpty)
  }

  @Test func `ICMPv6`() {
    let packet = Self.read6(
      Array(Frames.udp6.prefix(6)) + [58] + Frames.udp6[7..<40] + octets("8000 1234 00010001")
        + [UInt8](repeating: 0, count: 5))
    #expect(packet.layers == [.rawIP, .ipv6, .icmpv6])
    #expect(packet.transport == .icmpv6(ICMPHeader(type: 128, code: 0, checksum: 0x1234)))
    #expect(packet.payload.count == 9)
  }
}
