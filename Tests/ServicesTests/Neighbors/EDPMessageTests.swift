import Framing
import Services
import TestSupport
import Testing
import Wire

@Suite struct EDPMessageTests {
  /// A name, a port with its software, a VLAN, the end.
  static let bytes = checksummed(
    octets(
      """
      01 00 0058 0000 0007 0000 005e0053 0001
      99 01 0008 53573100
      99 02 0024 0000 0017 0000 000000000000 07040100 ffff0000 00000000 00000000 00000000
      99 05 0018 80 00 006e 00000000 c0000201 766f69636500 0000
      99 00 0004
      """))

  /// Puts the Internet checksum in.
  static func checksummed(_ bytes: [UInt8]) -> [UInt8] {
    let sum = InternetChecksum(of: bytes).checksum
    return Array(bytes[..<4]) + [UInt8(sum >> 8), UInt8(sum & 0xFF)] + bytes[6...]
  }

  @Test func `names the sender, its port and its VLANs`() throws {
    let message = try EDPMessage(Self.bytes[...])
    #expect(message.version == 1)
    #expect(message.length == 88)
    #expect(message.sequence == 7)
    #expect(message.isChecksumCorrect)
    #expect(message.framingError == nil)
    #expect(message.tlvs.map(\.type) == [.display, .info, .vlan, .null])
    #expect(message.name == WireText("SW1"))
    #expect(message.info?.portName == "1/24")
    #expect(message.info?.versionText == "7.4.1.0")
    #expect(message.vlans.map(\.vlan) == [VLANID(110)])
    #expect(message.vlans.map(\.name) == [WireText("voice")])
    #expect(message.vlans.map(\.address) == [IPv4Address(192, 0, 2, 1)])
  }

  @Test func `a damaged part is kept and named`() throws {
    var short = Array(Self.bytes.prefix(24)) + [0x99, 2, 0, 6, 0, 1]
    short[3] = UInt8(short.count)
    let message = try EDPMessage(short[...])
    #expect(!message.isChecksumCorrect)
    #expect(
      message.tlvs[1].info?.error
        == DecodeError("EDP info", at: 30, .truncated(needed: 2, available: 0)))
    #expect(message.info == nil)
    #expect(message.tlvs[1].fieldValue["error"] != nil)
  }

  @Test(
    arguments: [
      ([0x98, 1, 0, 4], 16, DecodeError.Reason.value(0x98, field: "mark")),
      ([0x99, 1, 0, 3], 18, .length(3, expected: "at least 4")),
      ([0x99, 1, 0, 9, 0], 18, .overrun(claimed: 9, available: 5)),
      ([0x99], 17, .truncated(needed: 1, available: 0)),
    ] as [([UInt8], Int, DecodeError.Reason)])
  func `framing stops where it must`(
    content: [UInt8], offset: Int, reason: DecodeError.Reason
  ) throws {
    var bytes = Self.bytes.prefix(16) + content
    bytes[3] = UInt8(bytes.count)
    let message = try EDPMessage(bytes)
    #expect(message.framingError == DecodeError("EDP TLV", at: offset, reason))
    #expect(message.trailer == content[...])
  }

  @Test func `a length that does not fit is an error`() {
    #expect(throws: DecodeError("EDP message", at: 2, .overrun(claimed: 88, available: 87))) {
      try EDPMessage(Self.bytes[..<87])
    }
    #expect(
      throws: DecodeError("EDP message", at: 2, .length(15, expected: "at least 16"))
    ) { try EDPMessage(Self.bytes[..<3] + [15] + Self.bytes[4...]) }
  }

  @Test func `damage never traps`() {
    expectNoTrap(on: Self.bytes) { octets throws(DecodeError) in try EDPMessage(octets) }
  }
}

/// What switches in the public captures say.
@Suite(.enabled(if: SharedFiles.exist)) struct SharedNeighborTests {
  struct EDPFields: Decodable {
    let name: String?
    let mac: String
    let tlvTypes: [Int]
    let vlanIds: [Int]
  }

  struct SONMPFields: Decodable {
    let ip: String
    let chassis: Int
    let state: Int
    let links: Int
  }

  @Test func `EDP is read as another decoder reads it`() throws {
    let frames = MiscLine<EDPFields>.all("edp")
    #expect(frames.count == 6)
    for (frame, fields) in frames {
      let place = Comment(rawValue: frame.place)
      let packet = Packet(frame.bytes[...], linkType: .ethernet)
      let message = try #require(try EDPMessage(packet), place)
      #expect(message.isChecksumCorrect, place)
      #expect(message.framingError == nil, place)
      #expect(message.name?.printable == fields.name, place)
      #expect(message.device.description == fields.mac, place)
      #expect(message.tlvs.map { Int($0.type.rawValue) } == fields.tlvTypes, place)
      #expect(message.vlans.map { Int($0.id) } == fields.vlanIds, place)
    }
  }

  @Test func `SONMP is read as another decoder reads it`() throws {
    let frames = MiscLine<SONMPFields>.all("ndp")
    #expect(frames.count == 1)
    for (frame, fields) in frames {
      let hello = try #require(try SONMPHello(Packet(frame.bytes[...], linkType: .ethernet)))
      #expect(hello.address.description == fields.ip)
      #expect(Int(hello.chassis.rawValue) == fields.chassis)
      #expect(Int(hello.state.rawValue) == fields.state)
      #expect(Int(hello.links) == fields.links)
    }
  }
}
