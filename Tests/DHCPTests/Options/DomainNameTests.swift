import DHCP
import Framing
import TestSupport
import Testing
import Wire

/// Options 119, 120 and 81: names in labels, whole or compressed.
@Suite struct DomainNameTests {
  /// Two names as in the example of RFC 3397 §2.1: the second ends with a pointer to offset 4.
  static let search = octets(
    "03 65 6e 67 07 65 78 61 6d 70 6c 65 03 63 6f 6d 00 04 73 61 6c 65 c0 04")

  static func error(_ code: UInt8, _ hexadecimal: String) -> DecodeError? {
    Samples.option(code, hexadecimal).error
  }

  @Test func `a search list is uncompressed`() throws {
    let list: DomainSearchList = try Samples.option(119, Self.search).payload()
    #expect(list.domains.map(\.text.printable) == ["eng.example.com", "sale.example.com"])
    #expect(list.encoded == Self.search)
  }

  @Test func `pointers count in the joined option`() throws {
    let message = DHCPMessage(
      operation: .reply, transactionID: 1, clientMAC: Samples.mac,
      options: [
        (.domainSearch, Array(Self.search.prefix(6))), (.hostName, [0x41]),
        (.domainSearch, Array(Self.search.dropFirst(6))),
      ])
    let list: DomainSearchList? = message.value(of: .domainSearch)
    #expect(list?.domains.map(\.text.printable) == ["eng.example.com", "sale.example.com"])
  }

  @Test func `a list is written without compression`() throws {
    let name = try #require(DNSName("example.com"))
    let list = try #require(DomainSearchList([name, name]))
    let octets = octets("07 65 78 61 6d 70 6c 65 03 63 6f 6d 00")
    #expect(list.encoded == octets + octets)
    #expect(DomainSearchList([]) == nil)
  }

  @Test(arguments: [
    ("c0 00", 242), ("01 61 c0 00", 244), ("01 61 c0 02", 244), ("01 61 c0 05 00", 244),
    ("01 61 00 c0 03", 245), ("ff ff", 242),
  ])
  func `CVE-2020-7461: a pointer to itself or ahead is an error`(value: String, offset: Int) {
    #expect(
      Self.error(119, value)
        == DecodeError(
          "DHCP option 119 (Domain search)", at: offset,
          .malformed("a compression pointer that does not point back")))
  }

  @Test func `two names that point at each other end`() {
    #expect(
      Self.error(119, "01 61 c0 04 01 62 c0 00")?.reason
        == .malformed("a compression pointer that does not point back"))
  }

  @Test func `a long chain of pointers ends`() {
    var value: [UInt8] = [0]
    for index in 0..<120 { value += [0xC0, UInt8(index == 0 ? 0 : 2 * index - 1)] }
    let option = Samples.option(119, value)
    #expect(option.error == nil)
    var long: [UInt8] = [0, 0xC0, 0x00]
    for index in 1..<2000 {
      let target = 2 * index - 1
      long += [0xC0 | UInt8(target >> 8), UInt8(target & 0xFF)]
    }
    let joined = DHCPMessage(
      operation: .reply, transactionID: 1, clientMAC: Samples.mac,
      options: [(.domainSearch, long)]
    ).joined[0]
    #expect(joined.error?.reason == .malformed("a name of more than 127 compression pointers"))
  }

  @Test func `CVE-2022-2929: labels and names have limits`() {
    #expect(Self.error(119, "40 61")?.reason == .value(64, field: "label length"))
    #expect(Self.error(119, "80 61")?.reason == .value(128, field: "label length"))
    #expect(Self.error(119, "03 61")?.reason == .truncated(needed: 3, available: 1))
    #expect(Self.error(119, "01 61")?.reason == .truncated(needed: 1, available: 0))
    #expect(Self.error(119, "01 61")?.offset == 244)
    let label = [UInt8(63)] + Array(repeating: 0x61, count: 63)
    let name = label + label + label + [UInt8(61)] + Array(repeating: 0x61, count: 61) + [0]
    let whole = DHCPMessage(
      operation: .reply, transactionID: 1, clientMAC: Samples.mac,
      options: [(.domainSearch, name)])
    #expect(whole.joined[0].error == nil)
    let longer = DHCPMessage(
      operation: .reply, transactionID: 1, clientMAC: Samples.mac,
      options: [(.domainSearch, label + label + label + label + [0])])
    #expect(longer.joined[0].error?.reason == .malformed("a name of more than 255 octets"))
  }

  @Test func `names are made of good labels only`() {
    #expect(DNSName("example.com.")?.labels.count == 2)
    #expect(DNSName(".")?.encoded == [0])
    #expect(DNSName("") == nil)
    #expect(DNSName("a..b") == nil)
    #expect(DNSName(String(repeating: "a", count: 64)) == nil)
    #expect(DNSName(Array(repeating: "abc", count: 64).joined(separator: ".")) == nil)
  }

  @Test func `a full stop within a label is escaped`() throws {
    let list: DomainSearchList = try Samples.option(119, "03 61 2e 62 01 63 00").payload()
    #expect(list.domains[0].text == WireText("a\\.b.c"))
  }

  @Test func `SIP servers are names or addresses`() throws {
    let names: SIPServers = try Samples.option(
      120, "00 03 73 69 70 01 61 00 02 73 32 c0 04"
    ).payload()
    #expect(
      names.servers
        == .names([try #require(DNSName("sip.a")), try #require(DNSName("s2.a"))]))
    let addresses: SIPServers = try Samples.option(120, "01 c0 00 02 05 c0 00 02 06").payload()
    #expect(
      addresses.servers == .addresses([IPv4Address(192, 0, 2, 5), IPv4Address(192, 0, 2, 6)]))
    #expect(SIPServers(addresses.servers)?.encoded == addresses.encoded)
    #expect(SIPServers(.names([])) == nil)
    #expect(SIPServers(.addresses([])) == nil)
  }

  @Test func `broken SIP servers say where`() {
    let name = "DHCP option 120 (SIP servers)"
    #expect(
      Self.error(120, "02 00") == DecodeError(name, at: 242, .value(2, field: "encoding")))
    #expect(
      Self.error(120, "01 c0 00 02")
        == DecodeError(name, at: 243, .length(3, expected: "a multiple of 4, at least 4")))
    #expect(
      Self.error(120, "00") == DecodeError(name, at: 243, .length(0, expected: "at least 1")))
  }

  @Test func `a canonical client name is in labels, whole or in part`() throws {
    let whole: ClientFQDN = try Samples.option(81, "a5 ff ff 01 61 02 62 63 00").payload()
    #expect(whole.flags.isCanonical)
    #expect(whole.flags.serverUpdates)
    #expect(!whole.flags.noServerUpdate)
    #expect(whole.flags.reserved == 0xA)
    #expect(whole.name.text.printable == "a.bc")
    #expect(whole.isFullyQualified)
    #expect(whole.forwardResult == 255)
    let part: ClientFQDN = try Samples.option(81, "04 00 00 03 70 63 31").payload()
    #expect(part.name.text.printable == "pc1")
    #expect(!part.isFullyQualified)
    let none: ClientFQDN = try Samples.option(81, "04 00 00").payload()
    #expect(none.name == .text(WireText("")))
  }

  @Test func `an older client name is text`() throws {
    let fqdn: ClientFQDN = try Samples.option(81, "08 00 00 70 63 2e 61").payload()
    #expect(fqdn.name == .text(WireText("pc.a")))
    #expect(fqdn.flags.noServerUpdate)
    #expect(!fqdn.isFullyQualified)
  }

  @Test func `a client name can be built`() throws {
    let name = try #require(DNSName("pc1.example.com"))
    let fqdn = ClientFQDN(name, flags: .init(rawValue: 1))
    #expect(fqdn.flags.rawValue == 5)
    let option = Samples.option(81, fqdn.encoded)
    #expect(try option.payload(as: ClientFQDN.self) == fqdn)
  }

  @Test func `a broken client name is an error`() {
    let name = "DHCP option 81 (Client FQDN)"
    let long = "04 00 00 40" + String(repeating: " 61", count: 64)
    #expect(
      Self.error(81, long) == DecodeError(name, at: 245, .value(64, field: "label length")))
    #expect(
      Self.error(81, "04 00 00 c0 00")
        == DecodeError(name, at: 245, .value(192, field: "label length")))
    #expect(
      Self.error(81, "04 00 00 00 61")
        == DecodeError(name, at: 246, .trailing(octets: 1)))
    #expect(Self.error(81, "04 00")?.reason == .truncated(needed: 1, available: 0))
  }
}
