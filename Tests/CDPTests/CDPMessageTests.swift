import Framing
import TestSupport
import Testing
import Wire

@testable import CDP

@Suite struct CDPMessageTests {
  static let everything = CDPMessage(Vectors.everything[...])

  @Test func `header and TLVs are read in order`() {
    let message = Self.everything
    #expect(message.version == 2)
    #expect(message.timeToLive == 180)
    #expect(message.checksumVerdict == .correct)
    #expect(message.framingError == nil)
    #expect(message.trailer.isEmpty)
    #expect(
      message.tlvs.map(\.type.rawValue)
        == Array(1...0x0B) + Array(0x0E...0x1A) + [0x1F])
    #expect(message.tlvs.first?.octets == 4..<23)
    #expect(message.tlvs.compactMap(\.error) == [])
  }

  @Test(arguments: [[], [0x02, 0xB4], [0x02, 0xB4, 0, 0, 0, 1, 0, 9]] as [[UInt8]])
  func `where a damaged message stood does not count`(bytes: [UInt8]) {
    let frame = [UInt8](repeating: 0, count: 22) + bytes
    #expect(CDPMessage(frame[22...]) == CDPMessage(bytes[...]))
    #expect(Set([CDPMessage(frame[22...]), CDPMessage(bytes[...])]).count == 1)
    #expect(CDPMessage(frame[21...]) != CDPMessage(bytes[...]))
  }

  @Test func `single values are those of the TLVs`() throws {
    let message = Self.everything
    #expect(message.deviceID?.printable == "sw1.example.com")
    #expect(message.portID?.printable == "FastEthernet0/1")
    #expect(message.platform?.printable == "cisco WS-C3560-24PS")
    #expect(message.softwareVersion?.printable == "Version 1\\x0aof 2")
    #expect(message.systemName?.printable == "sw1")
    #expect(message.vtpDomain?.printable == "lab")
    #expect(message.capabilities == [.switch, .igmp])
    #expect(message.nativeVLAN == VLANID(1))
    #expect(message.applianceVLAN == VLANID(10))
    #expect(message.addresses.map(\.description) == ["192.0.2.1", "2001:db8::1"])
    #expect(message.managementAddresses.map(\.ip) == [IPAddress("192.0.2.1")])
  }

  @Test func `a message without TLVs says nothing`() {
    let message = CDPMessage([1, 60, 0xFE, 0xC3])
    #expect(message.framingError == nil)
    #expect(message.checksumVerdict == .correct)
    #expect(message.deviceID == nil)
    #expect(message.nativeVLAN == nil)
    #expect(message.applianceVLAN == nil)
    #expect(message.addresses.isEmpty)
  }

  @Test func `what is sent reads back`() throws {
    let vlan = try #require(VLANID(120))
    let tlvs = try [
      #require(CDPTLV(CDPDeviceID("sw1"))),
      #require(CDPApplianceVLANReply([CDPApplianceVLAN(vlan: vlan)]).flatMap { CDPTLV($0) }),
      #require(CDPTLV(CDPAddresses([CDPAddress(.v4(IPv4Address(192, 0, 2, 1)))]))),
    ]
    let message = CDPMessage(version: 1, timeToLive: 120, tlvs: tlvs)
    #expect(message.version == 1)
    #expect(message.timeToLive == 120)
    #expect(message.checksumVerdict == .correct)
    #expect(message.tlvs == tlvs)
    #expect(message.applianceVLAN == vlan)
    let again = CDPMessage(version: 2, timeToLive: 180, tlvs: Self.everything.tlvs)
    #expect(again.encoded == Vectors.everything)
  }

  @Test(arguments: [
    ("", DecodeError("CDP header", at: 0, .truncated(needed: 4, available: 0))),
    ("02 b4 00", DecodeError("CDP header", at: 0, .truncated(needed: 4, available: 3))),
    (
      "02b40000 0001",
      DecodeError("CDP TLV", at: 6, .truncated(needed: 2, available: 0))
    ),
    (
      "02b40000 0001 0006 5331 0003 0003",
      DecodeError("CDP TLV", at: 10, .length(3, expected: "at least 4 octets"))
    ),
    (
      "02b40000 0001 0006 5331 0003 ffff 4661",
      DecodeError("CDP TLV", at: 10, .overrun(claimed: 65535, available: 6))
    ),
  ])
  func `where framing fails, the rest is kept and the reason said`(
    text: String, error: DecodeError
  ) {
    let bytes = octets(text)
    let message = CDPMessage(bytes[...])
    #expect(message.framingError == error)
    #expect(message.encoded == bytes)
    expectLaws(of: bytes)
  }

  @Test func `what stands before the damage is read`() {
    let message = CDPMessage(octets("02b40000 0001 0006 5331 0003 00ff 46")[...])
    #expect(message.deviceID?.printable == "S1")
    #expect(Array(message.trailer) == octets("0003 00ff 46"))
    #expect(message.tlvs.count == 1)
  }

  @Test func `a TLV of length 0 does not stop the clock`() {
    let message = CDPMessage(octets("02b40000 0001 0000 0001 0000")[...])
    #expect(message.tlvs.isEmpty)
    #expect(message.trailer.count == 8)
  }

  @Test func `the description names the parts`() {
    #expect(
      CDPMessage(octets("02b40000 0018 0005 01 00")[...]).fieldValue
        == .fields([
          "version": .number(2), "timeToLive": .number(180), "checksum": .number(0),
          "checksumVerdict": .word("wrong: 0x0, expected 0xfc2e"),
          "tlvs": .list([
            .fields([
              "type": .number(24), "name": .word("External Port ID"), "octets": .octets([1]),
            ])
          ]),
          "framingError": .word("CDP TLV at octet 9: needs 2 octets, 1 are left"),
          "trailer": .octets([0]),
        ]))
  }

  @Test func `the laws hold for every cut`() {
    for bytes in Vectors.everything.cuts { expectLaws(of: bytes) }
  }

  @Test func `the laws hold for every bit that flips`() {
    for bytes in Vectors.everything.bitFlips { expectLaws(of: bytes) }
  }
}
