import Framing
import TestSupport
import Testing
import Wire

@testable import DHCPv6

@Suite struct DHCPv6PayloadFieldTests {
  @Test(
    arguments: [
      (
        5 as UInt16, Vectors.address + "00000e10 ffffffff",
        FieldValue.fields([
          "address": .word("2001:db8::10"), "preferredSeconds": .number(3600),
          "validSeconds": .number(0xFFFF_FFFF as UInt32),
        ])
      ),
      (
        26, "00000001 00000002 30" + Vectors.address,
        .fields([
          "preferredSeconds": .number(1), "validSeconds": .number(2),
          "prefix": .word("2001:db8::10/48"),
        ])
      ),
      (4, "00000007", .fields(["id": .number(7)])),
      (
        6, "0017",
        .list([.fields(["code": .number(23), "name": .word("DNS servers")])])
      ),
      (7, "ff", .number(255)),
      (8, "0064", .fields(["centiseconds": .number(100)])),
      (12, Vectors.address, .word("2001:db8::10")),
      (
        13, "0002 6e6f",
        .fields([
          "status": .number(2), "name": .word("NoAddrsAvail"), "message": .text([0x6E, 0x6F]),
        ])
      ),
      (
        13, "00ff",
        .fields([
          "status": .number(255), "name": .word("status 255"), "message": .text([]),
        ])
      ),
      (14, "", .flag(true)),
      (15, "0001 61 0000", .list([.text([0x61]), .text([])])),
      (
        16, "00001ae9 0004 4a313739",
        .fields([
          "enterprise": .word("6889 (Avaya)"), "classes": .list([.text(WireText("J179"))]),
        ])
      ),
      (18, "0102", .octets([1, 2])),
      (19, "05", .word("RENEW")), (19, "c8", .number(200)),
      (23, Vectors.address, .list([.word("2001:db8::10")])),
      (
        24, "07 6578616d706c65 03 636f6d 00 00",
        .list([.text(WireText("example.com")), .text(WireText("."))])
      ),
      (24, "03 612e5c 00", .list([.text(WireText("a\\.\\\\"))])),
      (32, "00015180", .fields(["seconds": .number(86400)])),
      (
        37, "00000009 01",
        .fields(["enterprise": .word("9 (Cisco)"), "identifier": .octets([1])])
      ),
      (
        39, "f9 03 6a3137",
        .fields([
          "flags": .fields([
            "reserved": .number(31), "noServerUpdate": .flag(false),
            "serverOverride": .flag(false), "serverUpdate": .flag(true),
          ]), "name": .text(WireText("j17")), "complete": .flag(false),
        ])
      ),
      (
        56, "0002 0010 \(Vectors.address) 0003 0005 036e747000 0009 0001 ff",
        .list([
          .fields(["multicast": .word("2001:db8::10")]),
          .fields(["name": .text(WireText("ntp"))]),
          .fields(["code": .number(9), "value": .octets([0xFF])]),
        ])
      ),
      (59, "68747470", .text(WireText("http"))),
      (
        79, "0001 001b4f5a0102",
        .fields(["hardwareType": .number(1), "address": .word("00:1b:4f:5a:01:02")])
      ),
      (79, "0020 01", .fields(["hardwareType": .number(32), "address": .octets([1])])),
    ] as [(UInt16, String, FieldValue)])
  func `a value says what it holds`(code: UInt16, value: String, fields: FieldValue) {
    #expect(Vectors.only(code, value).typedFields == fields)
  }

  @Test(
    arguments: [
      (
        "0001 0001 2f0b7c00 001b4f5a0102",
        FieldValue.fields([
          "type": .number(1), "name": .word("DUID-LLT"), "hardwareType": .number(1),
          "secondsSince2000": .number(0x2F0B_7C00), "linkLayerAddress": .word("00:1b:4f:5a:01:02"),
        ])
      ),
      (
        "0002 00001ae9 ff",
        .fields([
          "type": .number(2), "name": .word("DUID-EN"), "enterprise": .word("6889 (Avaya)"),
          "identifier": .octets([0xFF]),
        ])
      ),
      (
        "0003 0006 01",
        .fields([
          "type": .number(3), "name": .word("DUID-LL"), "hardwareType": .number(6),
          "linkLayerAddress": .octets([1]),
        ])
      ),
      (
        "0004 000102030405060708090a0b0c0d0e0f",
        .fields([
          "type": .number(4), "name": .word("DUID-UUID"),
          "uuid": .octets([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]),
        ])
      ),
      (
        "0009 01",
        .fields([
          "type": .number(9), "name": .word("DUID type 9"), "content": .octets([1]),
        ])
      ),
    ] as [(String, FieldValue)])
  func `a DUID says what its type defines`(value: String, fields: FieldValue) {
    #expect(Vectors.only(1, value).typedFields == fields)
  }

  @Test func `a DUID of Ethernet knows its address`() throws {
    let mac = MACAddress(lowBitsOf: 0x001B_4F5A_0102)
    #expect(DHCPv6UniqueIdentifier(mac).mac == mac)
    #expect(DHCPv6UniqueIdentifier(mac).encoded == octets("0003 0001 001b4f5a0102"))
    #expect(DHCPv6LinkLayerAddress(mac).mac == mac)
    let other = try #require(DHCPv6UniqueIdentifier(.linkLayer, content: [0, 6, 1, 2, 3, 4, 5, 6]))
    #expect(other.mac == nil)
  }

  @Test(arguments: [
    ("sip.example.com", "03 736970 07 6578616d706c65 03 636f6d 00"),
    ("sip.", "03 736970 00"), (".", "00"),
  ])
  func `a name is written in labels`(text: String, value: String) throws {
    let name = try #require(DHCPv6DomainName(text))
    #expect(name.encoded == octets(value))
    #expect(name.isComplete)
  }

  @Test(arguments: ["", "..", "a..b", String(repeating: "a", count: 64)])
  func `what is no name is refused`(text: String) {
    #expect(DHCPv6DomainName(text) == nil)
  }

  @Test func `a name has 255 octets at most`() {
    let label = String(repeating: "a", count: 63)
    let text = [label, label, label, String(repeating: "a", count: 61)].joined(separator: ".")
    #expect(DHCPv6DomainName(text) != nil)
    #expect(DHCPv6DomainName(text + "a") == nil)
    let wire = [UInt8](repeating: 1, count: 256).enumerated().map { UInt8(($0.offset + 1) % 2) }
    #expect(
      Vectors.only(24, Hex.string(of: wire)).error?.reason
        == .malformed("a name of more than 255 octets"))
  }

  @Test func `half a name is completed where only whole names may stand`() throws {
    let fqdn = try Vectors.only(39, "01 03 6a3137").payload(as: DHCPv6ClientFQDN.self)
    #expect(!fqdn.name.isComplete)
    #expect(DHCPv6DomainList([fqdn.name])?.encoded == octets("03 6a3137 00"))
    #expect(DHCPv6NTPServers([.name(fqdn.name)])?.encoded == octets("0003 0005 03 6a3137 00"))
  }

  @Test func `time servers are told by address or name`() throws {
    let address = try #require(IPv6Address("2001:db8::10"))
    let name = try #require(DHCPv6DomainName("ntp.example.com"))
    let servers = try #require(
      DHCPv6NTPServers([.address(address), .multicast(address), .name(name)]))
    let option = try #require(DHCPv6Option(.ntpServers, servers))
    #expect(try option.payload(as: DHCPv6NTPServers.self) == servers)
    #expect(servers.servers.map(\.address) == [address, address, nil])
    #expect(servers.servers.map(\.name) == [nil, nil, name])
  }

  @Test func `time passes in hundredths of a second`() {
    #expect(DHCPv6ElapsedTime(centiseconds: 150).duration == .milliseconds(1500))
  }
}
