import Framing
import Services
import TestSupport
import Testing
import Wire

/// Vectors written by hand from RFC 1035.
@Suite struct DNSMessageTests {
  /// `sip.Example.com`, type A.
  static let question = "03 736970 07 4578616d706c65 03 636f6d 00 0001 0001"
  static let query = octets("1234 0100 0001 0000 0000 0000" + question)
  /// An alias for `pbx.example.com` (the name ends with a pointer to offset 16), and its address.
  static let response = octets(
    "1234 8580 0001 0002 0000 0001" + question
      + "c00c 0005 0001 0000003c 0006 03 706278 c010"
      + "c02d 0001 0001 0000003c 0004 c0000205"
      + "00 0029 04d0 00000000 0000")

  static func name(_ text: String) throws -> DNSName { try #require(DNSName(text)) }

  @Test func `a query has a question`() throws {
    let message = try DNSMessage(Self.query[...])
    #expect(message.id == 0x1234)
    #expect(!message.isResponse)
    #expect(message.header.flags == .recursionDesired)
    #expect(message.questions == [DNSQuestion(try Self.name("sip.Example.com"), .a)])
    #expect(message.error == nil)
    #expect(message.encoded == Self.query)
    #expect(message.fieldValue["opcode"] == .word("QUERY"))
    #expect(message.fieldValue["responseCode"] == nil)
  }

  @Test func `a response is read through compression`() throws {
    let message = try DNSMessage(Self.response[...])
    #expect(message.isResponse)
    #expect(message.header.flags.contains([.authoritative, .recursionAvailable]))
    #expect(message.responseCode == .noError)
    #expect(message.error == nil)
    #expect(message.trailer.isEmpty)
    #expect(message.answers.count == 2)
    #expect(message.answers[0].data == .canonicalName(try Self.name("pbx.Example.com")))
    #expect(message.answers[0].timeToLive == 60)
    #expect(message.answers[1].name == (try Self.name("pbx.Example.com")))
    #expect(message.answers[1].address == .v4(IPv4Address(192, 0, 2, 5)))
    #expect(message.additionals.first?.type == .opt)
    #expect(message.additionals.first?.fieldValue["udpPayloadSize"] == .number(1232))
  }

  @Test func `names compare without case and keep theirs`() throws {
    let response = try DNSMessage(Self.response[...])
    #expect(response.questions[0].name.text.printable == "sip.Example.com")
    #expect(
      response.addresses(of: try Self.name("SIP.example.COM"))
        == [.v4(IPv4Address(192, 0, 2, 5))])
    #expect(response.addresses(of: try Self.name("other.example.com")) == [])
    #expect(response.answers(try DNSMessage(Self.query[...])))
    let other = DNSMessage(id: 0x1234, questions: [.init(try Self.name("a.example.com"), .a)])
    #expect(!response.answers(other))
    #expect(!response.answers(response))
  }

  @Test func `aliases that lead in a circle end`() throws {
    let (a, b) = (try Self.name("a.example.com"), try Self.name("b.example.com"))
    let message = DNSMessage(
      id: 1, flags: .response, questions: [.init(a, .a)],
      answers: [
        DNSRecord(b, .canonicalName(a), timeToLive: 1),
        DNSRecord(a, .canonicalName(b), timeToLive: 1),
      ])
    #expect(message.addresses(of: a) == [])
    #expect(message.isNegative)
  }

  @Test func `a negative answer says for how long`() throws {
    let message = try DNSMessage(
      octets(
        "1234 8183 0001 0000 0001 0000" + Self.question
          + "c010 0006 0001 00000e10 0020"
          + "02 6e73 c010 04 726f6f74 c010 00000001 00000002 00000003 00000004 00000005")[...])
    #expect(message.responseCode == .nameError)
    #expect(message.responseCode.description == "NXDOMAIN")
    #expect(message.isNegative)
    #expect(message.error == nil)
    guard case .startOfAuthority(let zone) = message.authorities.first?.data else {
      Issue.record("no SOA")
      return
    }
    #expect(zone.primaryServer == (try Self.name("ns.Example.com")))
    #expect(zone.mailbox == (try Self.name("root.Example.com")))
    #expect([zone.serial, zone.refresh, zone.retry, zone.expire, zone.minimum] == [1, 2, 3, 4, 5])
  }

  @Test func `every kind of data is written and read again`() throws {
    let name = try Self.name("_sip._tcp.example.com")
    let target = try Self.name("pbx.example.com")
    let ipv6 = try #require(IPv6Address("2001:db8::5"))
    let data: [DNSRecordData] = [
      .address(IPv4Address(192, 0, 2, 1)), .address6(ipv6), .nameServer(target),
      .canonicalName(target), .pointer(target), .text([WireText("a"), WireText("")]),
      .service(DNSService(priority: 10, weight: 20, port: 5061, target: target)),
      .namingAuthority(
        DNSNamingAuthority(
          order: 1, preference: 2, flags: WireText("s"), services: WireText("SIP+D2T"),
          replacement: name)),
      .startOfAuthority(
        DNSStartOfAuthority(
          primaryServer: target, mailbox: target, serial: 1, refresh: 2, retry: 3, expire: 4,
          minimum: 5)),
    ]
    let message = DNSMessage(
      id: 7, flags: [.response, .recursionDesired], questions: [.init(name, .any)],
      answers: data.map { DNSRecord(name, $0, timeToLive: 300) }
        + [DNSRecord(name, .other([1, 2]), type: .init(rawValue: 65), timeToLive: 1)])
    let again = try DNSMessage(message.encoded[...])
    #expect(again == message)
    #expect(again.answers[6].fieldValue["data"]?["port"] == .number(5061))
    #expect(again.answers[7].fieldValue["type"] == .word("NAPTR"))
    #expect(again.answers[9].fieldValue["type"] == .word("HTTPS"))
  }

  @Test func `a damaged record does not hide its neighbors`() throws {
    let message = try DNSMessage(
      octets(
        "1234 8180 0001 0003 0000 0000" + Self.question
          + "c00c 0001 0001 0000003c 0003 c00002"
          + "c00c 0001 0001 0000003c 0005 c000020500"
          + "c00c 0001 0001 0000003c 0004 c0000205")[...])
    #expect(message.error == nil)
    #expect(
      message.answers[0].data
        == .damaged(
          [0xC0, 0, 2], DecodeError("DNS A record", at: 45, .truncated(needed: 4, available: 3))))
    #expect(
      message.answers[1].data
        == .damaged(
          [0xC0, 0, 2, 5, 0], DecodeError("DNS A record", at: 64, .trailing(octets: 1))))
    #expect(message.answers[2].address == .v4(IPv4Address(192, 0, 2, 5)))
  }

  @Test(arguments: [
    // A pointer to itself, and one ahead.
    ("c00c", DecodeError.Reason.malformed("a compression pointer that does not point back"), 12),
    ("c0ff", .malformed("a compression pointer that does not point back"), 12),
    ("01 61 c00c", .malformed("a compression pointer that does not point back"), 14),
    ("40 61", .value(64, field: "label length"), 12),
    ("03 61", .truncated(needed: 3, available: 1), 13),
    ("01 61", .truncated(needed: 1, available: 0), 14),
    ("00 0001", .truncated(needed: 2, available: 0), 15),
  ])
  func `a hostile name says where`(
    hexadecimal: String, reason: DecodeError.Reason, offset: Int
  ) throws {
    let message = try DNSMessage(octets("1234 0100 0001 0000 0000 0000" + hexadecimal)[...])
    #expect(message.questions == [])
    #expect(message.error == DecodeError("DNS message", at: offset, reason))
    #expect(message.trailer == octets(hexadecimal)[...])
  }

  @Test func `a length beyond the message and a short header are errors`() throws {
    let message = try DNSMessage(
      octets("1234 8180 0000 0001 0000 0000 00 0001 0001 00000001 0005 c0000205")[...])
    #expect(message.error == DecodeError("DNS message", at: 23, .overrun(claimed: 5, available: 4)))
    #expect(throws: DecodeError("DNS message", at: 10, .truncated(needed: 2, available: 1))) {
      try DNSMessage(Self.query[..<11])
    }
  }

  @Test func `the number of parts is bounded`() throws {
    let many =
      octets("1234 0100 ffff 0000 0000 0000")
      + [[UInt8]](repeating: octets("00 0001 0001"), count: 5000).joined()
    let message = try DNSMessage(many[...])
    #expect(message.questions.count == 4096)
    #expect(
      message.error
        == DecodeError(
          "DNS message", at: 12 + 4096 * 5, .malformed("more than 4096 questions and records")))
  }

  @Test func `damage never traps`() {
    expectNoTrap(on: Self.response) { octets throws(DecodeError) in try DNSMessage(octets) }
  }
}
