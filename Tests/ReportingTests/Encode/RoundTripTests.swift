import Capture
import DHCP
import Framing
import Reporting
import TestSupport
import Testing
import Wire

/// Frames that go into JSON and come out of it.
@Suite struct RoundTripTests {
  static let offer = try? Encoding.frame(HandWrittenDHCPTests.offer)

  static let lldp = octets(
    """
    0180c200000e 02005e000201 88cc 02070402005e000201 0404 05312f31 06020078
    fe080012bb020140f16e fe0500400d0701 fe04 0012bb ff 0000
    """)

  static let arp = octets(
    "ffffffffffff 001b4f5a0102 0806 00010800060400 01 001b4f5a0102 c000020a 000000000000 c0000201")

  static let snap = octets("01000ccccccc 001b4f5a0102 000c aaaa03 00000c 2000 02b4 0000")

  static let ipv6 = octets(
    """
    333300010002 001b4f5a0102 86dd 6b812345 00151101 20010db8000000000000000000000010
    ff020000000000000000000000010002 02220223 0015ffff 0102030405060708090a0b0c0d
    """)

  static let tcp = octets(
    """
    001b4f5a0101 001b4f5a0102 0800 4500002c00004000 40064e8d c000020a c6336401
    c3500050 01020304 00000000 6002faf0 e94f0000 020405b4
    """)

  private func expectSame(
    _ bytes: [UInt8], _ linkType: LinkType = .ethernet, length: Int? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let frame = CapturedFrame(
      number: 1, time: Moment(nanoseconds: 1), interface: 3, linkType: linkType,
      originalLength: length, bytes: bytes)
    #expect(
      try Encoding.again([frame]) == [frame], "\(Hex.string(of: bytes))",
      sourceLocation: sourceLocation)
  }

  @Test(arguments: [lldp, arp, snap, ipv6, tcp])
  func `damage of every kind comes back`(bytes: [UInt8]) throws {
    for damaged in bytes.cuts + bytes.bitFlips { try expectSame(damaged) }
    for cut in bytes.cuts { try expectSame(cut, length: bytes.count) }
  }

  @Test func `a damaged offer comes back`() throws {
    let bytes = try #require(Self.offer)
    for cut in bytes.cuts { try expectSame(cut, length: bytes.count) }
    for (index, flipped) in bytes.bitFlips.enumerated() where index % 3 == 0 {
      try expectSame(flipped)
    }
  }

  @Test(arguments: [
    LinkType.null, .raw, .ieee80211, .loop, .linuxCooked, .radiotap, .ipv4, .ipv6, .linuxCookedV2,
    LinkType(rawValue: 9999),
  ])
  func `so do frames of other link types`(linkType: LinkType) throws {
    let cooked = octets("0000 0001 0006 001b4f5a0102 0000 0800") + Self.tcp[14...]
    for bytes in [cooked, Array(Self.tcp[14...]), Self.ipv6, Self.snap] + cooked.cuts {
      try expectSame(bytes, linkType)
    }
  }

  @Test func `pads, a missing End and what follows an End come back`() throws {
    let mac = MACAddress(lowBitsOf: 0x001B_4F11_2233)
    let header = BOOTPHeader(operation: .request, transactionID: 1, clientMAC: mac)
    let full = try #require(header.replacing(.serverName, with: Array("ab\0c\\x00".utf8)))
    for options in [
      "", "ff", "00", "00ff", "350101ff", "3501010000ff", "00350101000c0161ff0000", "350101", "35",
      "350101000c", "3505 01", "350101ffaabb", "340103350101ff", "340109ff", "ff00000000",
    ] {
      let area = octets("63825363") + octets(options)
      for bytes in [full.octets + area, full.octets + octets("01020304"), full.octets + []] {
        try expectSame(Self.frame(Array(bytes)))
        try expectSame(Self.frame(Array(bytes) + [UInt8](repeating: 0, count: 60)))
      }
    }
  }

  @Test(arguments: ["350102", "00350102ff", "35003501 02", "350102340101", "3502 0102"])
  func `a message type in file or sname comes back`(type: String) throws {
    let mac = MACAddress(lowBitsOf: 0x001B_4F11_2233)
    let header = BOOTPHeader(operation: .request, transactionID: 1, clientMAC: mac)
    for field in [BOOTPHeader.Field.bootFile, .serverName] {
      let full = try #require(header.replacing(field, with: octets(type)))
      for options in ["340103ff", "34010335ff", "3401033500ff", "340103350101ff"] {
        try expectSame(Self.frame(full.octets + octets("63825363") + octets(options)))
      }
    }
  }

  private static func frame(_ message: [UInt8]) -> [UInt8] {
    EthernetFrame(
      to: .broadcast, from: MACAddress(lowBitsOf: 0x001B_4F11_2233), etherType: .ipv4,
      payload: UDPDatagram.ipv4Packet(
        from: .any, port: 68, to: .broadcast, port: 67, payload: message)
    ).encoded
  }

  @Test func `a well-formed frame needs neither its octets nor what can be computed`() throws {
    let bytes = try #require(Self.offer)
    let frame = CapturedFrame(number: 1, time: nil, bytes: bytes)
    let text = String(decoding: Encoding.json([frame]), as: UTF8.self)
    for name in ["bytes", "linkHeader", "etherType", "udp\":{", "totalLength", "trailer", "masked"]
    {
      #expect(!text.contains("\"\(name)"), "\(name)")
    }
    #expect(text.contains(#""ipv4":{"identification":0,"timeToLive":64}"#))
  }

  @Test func `masked secrets are told, and asterisks are written`() throws {
    let bytes = try Encoding.frame(
      #"""
      {"source": "02:00:5e:00:02:01",
       "dhcp": {"options": [{"code": 242, "value": "PROCPSWD=27238,L2Q=1"}]}}
      """#)
    let frame = CapturedFrame(number: 4, time: nil, bytes: bytes)
    let document = try FrameDocument(json: Encoding.json([frame], showsSecrets: false))
    #expect(document.frames.map(\.isMasked) == [true])
    #expect(document.warnings.count == 1)
    #expect(document.warnings.first?.hasPrefix("frame 4: ") == true)
    let packet = Packet(document.frames[0].frame.bytes[...], linkType: .ethernet)
    #expect(
      DHCPMessage(packet.payload).joinedOption(.avayaSiteSpecific)?.value
        == Array("PROCPSWD=*****,L2Q=1".utf8))
    #expect(packet.udpChecksum == .correct)
    #expect(try Encoding.again([frame]) == [frame])
  }

  @Test func `secrets do not show in the octets of what is not decoded`() throws {
    let frame = CapturedFrame(
      number: 1, time: nil, linkType: LinkType(rawValue: 9999),
      bytes: Array("GET /?PROCPSWD=27238 HTTP\r\nSET SNMPSTRING public\nSET L2Q 1\n".utf8))
    let text = String(decoding: Encoding.json([frame], showsSecrets: false), as: UTF8.self)
    for secret in ["27238", "public"] {
      #expect(!text.contains(Hex.string(of: secret.utf8)), "\(secret)")
    }
    #expect(text.contains(Hex.string(of: "SET L2Q 1".utf8)))
    #expect(text.contains(#""masked":true"#))
  }
}
