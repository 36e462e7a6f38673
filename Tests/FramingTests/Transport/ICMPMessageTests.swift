import Framing
import TestSupport
import Testing
import Wire

/// Vectors written by hand from RFC 792 and RFC 4443.
@Suite struct ICMPMessageTests {
  /// The header of a UDP datagram from 192.0.2.10 to 198.51.100.5, ports 49300 to 1719.
  static let quoted = octets(
    "4500 003c 0001 0000 4011 0000 c000020a c6336405 c094 06b7 0028 0000")
  static let quoted6 = octets(
    """
    60000000 0010 00 40 20010db8000000000000000000000001 20010db8000000000000000000000002
    06 00 000000000000 c095 06b8 00000001
    """)

  static func message(_ type: UInt8, _ code: UInt8, _ content: [UInt8]) -> ICMPMessage {
    ICMPMessage(.v4, ICMPHeader(type: type, code: code, checksum: 0), content: content[...])
  }

  static func message6(_ type: UInt8, _ code: UInt8, _ content: [UInt8]) -> ICMPMessage {
    ICMPMessage(.v6, ICMPHeader(type: type, code: code, checksum: 0), content: content[...])
  }

  @Test func `an echo has an identifier and a number`() {
    let request = Self.message(8, 0, octets("0102 0003 61"))
    #expect(request.content == .echo(identifier: 0x102, sequence: 3, data: [0x61]))
    #expect(request.isEchoRequest)
    #expect(request.typeName == "echo request")
    #expect(request.codeName == nil)
    #expect(Self.message(0, 0, octets("0102 0003")).isEchoReply)
    #expect(Self.message6(128, 0, octets("0102 0003")).isEchoRequest)
    #expect(Self.message6(129, 0, octets("0102 0003")).isEchoReply)
  }

  @Test func `an unreachable port quotes who wanted it`() throws {
    let message = Self.message(3, 3, octets("00000000") + Self.quoted)
    #expect(message.isUnreachable)
    #expect(message.codeName == "port unreachable")
    let datagram = try #require(message.quotation)
    #expect(datagram.source == .v4(IPv4Address(192, 0, 2, 10)))
    #expect(datagram.destination == .v4(IPv4Address(198, 51, 100, 5)))
    #expect(datagram.ipProtocol == .udp)
    #expect(datagram.sourcePort == 49300)
    #expect(datagram.destinationPort == 1719)
    #expect(datagram.content.isEmpty)
    #expect(message.nextHopMTU == nil)
    #expect(
      message.fieldValue
        == .fields([
          "type": .fields(["number": .number(3), "name": .word("destination unreachable")]),
          "code": .fields(["number": .number(3), "name": .word("port unreachable")]),
          "checksum": .number(0), "parameter": .number(0),
          "datagram": .fields([
            "source": .word("192.0.2.10"), "destination": .word("198.51.100.5"),
            "protocol": .word("UDP"), "sourcePort": .number(49300),
            "destinationPort": .number(1719),
          ]),
        ]))
  }

  @Test func `second words have their meaning`() {
    #expect(Self.message(3, 4, octets("000005dc")).nextHopMTU == 1500)
    #expect(Self.message6(2, 0, octets("00000500")).nextHopMTU == 1280)
    let redirect = Self.message(5, 1, octets("c0000201") + Self.quoted)
    #expect(redirect.gateway == IPv4Address(192, 0, 2, 1))
    #expect(redirect.codeName == "for the host")
    let exceeded = Self.message(11, 0, octets("00000000") + Self.quoted)
    #expect(exceeded.isTimeExceeded)
    #expect(exceeded.codeName == "in transit")
  }

  @Test func `ICMPv6 quotes behind extension headers`() throws {
    let message = Self.message6(1, 4, octets("00000000") + Self.quoted6)
    #expect(message.isUnreachable)
    #expect(message.codeName == "port unreachable")
    let datagram = try #require(message.quotation)
    #expect(datagram.ipProtocol == .tcp)
    #expect(datagram.sourcePort == 49301)
    #expect(datagram.destinationPort == 1720)
    #expect(Self.message6(3, 0, octets("00000000")).isTimeExceeded)
  }

  @Test func `a later fragment has no ports`() {
    var fragment = Self.quoted
    fragment[7] = 1
    let datagram = ICMPQuotation(fragment[...], version: .v4)
    #expect(datagram.source != nil)
    #expect(datagram.sourcePort == nil)
  }

  @Test func `what is too short is kept`() {
    #expect(Self.message(8, 0, [1, 2]).content == .other([1, 2]))
    #expect(Self.message(13, 0, [1, 2, 3, 4, 5]).content == .other([1, 2, 3, 4, 5]))
    for cut in Self.quoted.cuts {
      let datagram = ICMPQuotation(cut[...], version: .v4)
      #expect((datagram.source != nil) == (cut.count >= 20))
      #expect((datagram.sourcePort != nil) == (cut.count >= 24))
    }
    for bytes in Self.quoted6.cuts + Self.quoted6.bitFlips {
      _ = Self.message6(1, 4, [0, 0, 0, 0] + bytes).fieldValue
    }
    for bytes in Self.quoted.bitFlips {
      _ = Self.message(3, 4, [0, 0, 0, 0] + bytes).fieldValue
    }
  }

  @Test func `unknown types have their number`() {
    #expect(Self.message(200, 9, []).typeName == "type 200")
    #expect(Self.message(3, 99, []).codeName == nil)
  }

  @Test func `a packet has its message`() {
    let packet = Packet(
      (octets("4500 0020 0000 0000 4001 0000 c0000201 c0000202 0800 0000 0007 0001")
        + ascii4)[...], linkType: .raw)
    #expect(
      packet.icmp?.content == .echo(identifier: 7, sequence: 1, data: [0x61, 0x62, 0x63, 0x64]))
  }

  private let ascii4: [UInt8] = [0x61, 0x62, 0x63, 0x64]
}
