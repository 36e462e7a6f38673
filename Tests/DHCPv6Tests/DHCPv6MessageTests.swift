import Framing
import TestSupport
import Testing
import Wire

@testable import DHCPv6

@Suite struct DHCPv6MessageTests {
  @Test func `a client's message has a transaction ID and options`() {
    let message = DHCPv6Message(octets("01 9de03f 0008 0002 0000 000e 0000")[...])
    #expect(message.type == .solicit)
    #expect(message.transactionID == 0x9DE03F)
    #expect(message.hopCount == nil)
    #expect(message.linkAddress == nil)
    #expect(message.framingError == nil)
    #expect(message.options.map(\.code) == [.elapsedTime, .rapidCommit])
    #expect(message.options.map(\.octets) == [4..<10, 10..<14])
    #expect(message.innermost == message)
  }

  @Test func `a relay agent's message has addresses`() {
    let message = DHCPv6Message(Vectors.relayed[...])
    #expect(message.type == .relayReply)
    #expect(message.transactionID == nil)
    #expect(message.hopCount == 1)
    #expect(message.linkAddress == IPv6Address("2001:db8::10"))
    #expect(message.peerAddress == IPv6Address("fe80::21b:4fff:fe5a:102"))
    #expect(message.innermost.type == .reply)
    #expect(message.innermost.transactionID == 0x123456)
    #expect(message.framingErrors == [])
  }

  @Test func `a message that carries DHCPv4 has flags`() {
    let message = DHCPv6Message(octets("14 800000")[...])
    #expect(message.transactionID == nil)
    #expect(message.flags == 0x800000)
  }

  @Test(arguments: [
    ("", DecodeError("DHCPv6 header", at: 0, .truncated(needed: 4, available: 0))),
    ("01 9de0", DecodeError("DHCPv6 header", at: 0, .truncated(needed: 4, available: 3))),
    (
      "0c 00 \(Vectors.address) 00",
      DecodeError("DHCPv6 header", at: 0, .truncated(needed: 34, available: 19))
    ),
    (
      "01 9de03f 000e 0000 00",
      DecodeError("DHCPv6 option", at: 8, .truncated(needed: 4, available: 1))
    ),
    (
      "01 9de03f 0008 0004 0000",
      DecodeError(
        "DHCPv6 option 8 (Elapsed time)", at: 6, .overrun(claimed: 4, available: 2))
    ),
  ])
  func `where framing fails, everything is kept and the reason said`(
    text: String, error: DecodeError
  ) {
    let message = DHCPv6Message(octets(text)[...])
    #expect(message.framingError == error)
    #expect(message.framingErrors == [error])
    expectLaws(of: octets(text))
  }

  @Test func `CVE-2017-13017, CVE-2026-29004: an option that is cut has no meaning`() throws {
    let message = DHCPv6Message(
      octets("07 9de03f 000e 0000 0017 0020 20010db8000000000000000000000010")[...])
    let option = try #require(message.options.last)
    #expect(message.options.count == 2)
    #expect(option.isCut)
    #expect(option.value.count == 16)
    #expect(
      option.error
        == DecodeError(
          "DHCPv6 option 23 (DNS servers)", at: 10, .overrun(claimed: 32, available: 16)))
    #expect(message.value(of: .dnsServers, as: DHCPv6AddressList.self) == nil)
  }

  @Test func `the description names the parts`() {
    #expect(
      DHCPv6Message(octets("0b 9de03f 0008 0002 0064 00c8 0001 00 01")[...]).fieldValue
        == .fields([
          "type": .number(11), "name": .word("INFORMATION-REQUEST"),
          "transactionID": .word("0x9de03f"),
          "options": .list([
            .fields([
              "code": .number(8), "name": .word("Elapsed time"),
              "value": .fields(["centiseconds": .number(100)]),
            ]),
            .fields([
              "code": .number(200), "name": .word("Unassigned 200"), "octets": .octets([0]),
            ]),
          ]),
          "framingError": .word(
            "DHCPv6 option at octet 15: needs 4 octets, 1 are left"),
          "trailer": .octets([1]),
        ]))
  }

  @Test func `the laws hold for every cut`() {
    for bytes in Vectors.relayed.cuts { expectLaws(of: bytes) }
  }

  @Test func `the laws hold for bits that flip`() {
    for (index, bytes) in Vectors.relayed.bitFlips.enumerated() where index % 3 == 0 {
      expectLaws(of: bytes)
    }
  }

  @Test func `types have names`() {
    #expect(DHCPv6MessageType.relayForward.description == "RELAY-FORW")
    #expect(DHCPv6MessageType(rawValue: 200).description == "message type 200")
    #expect(DHCPv6MessageType(rawValue: 200).name == nil)
  }
}
