import Framing
import TestSupport
import Testing
import Wire

@testable import CDP

@Suite struct CDPAddressListPayloadTests {
  static let one = "01 01 cc 0004 c0000201"

  @Test func `a list may be empty`() throws {
    let list = try #require(try CDPAddresses(Vectors.only(2, "00000000")))
    #expect(list.addresses.isEmpty)
    #expect(CDPTLV(list) == Vectors.only(2, "00000000"))
  }

  @Test(arguments: [
    ("", 8, DecodeError.Reason.truncated(needed: 4, available: 0)),
    ("ffffffff", 12, .truncated(needed: 1, available: 0)),
    ("ffffffff \(one)", 21, .truncated(needed: 1, available: 0)),
    ("00000002 \(one) 01", 22, .truncated(needed: 1, available: 0)),
    ("00000001 01 ff cc", 13, .overrun(claimed: 255, available: 1)),
    ("00000001 01 01 cc 00", 15, .truncated(needed: 2, available: 1)),
    ("00000001 01 01 cc ffff c0000201", 15, .overrun(claimed: 65535, available: 4)),
    ("00000001 01 01 cc 0005 c0000201", 15, .overrun(claimed: 5, available: 4)),
    ("40000000 01 00 0000", 16, .truncated(needed: 1, available: 0)),
    ("00000000 \(one)", 12, .trailing(octets: 9)),
    ("00000001 \(one) 00", 21, .trailing(octets: 1)),
  ])
  func `CVE-2020-3120, CVE-2023-41910: a count or length that is not true`(
    text: String, offset: Int, reason: DecodeError.Reason
  ) {
    #expect(Vectors.only(2, text).error == DecodeError("Addresses", at: offset, reason))
    #expect(
      Vectors.only(0x16, text).error == DecodeError("Management Addresses", at: offset, reason))
    expectLaws(of: Vectors.message(Vectors.tlv(2, text)))
  }

  @Test func `a damaged list does not hide the next`() {
    let message = CDPMessage(
      Vectors.message(Vectors.tlv(2, "ffffffff") + Vectors.tlv(2, "00000001 \(Self.one)"))[...])
    #expect(message.addresses.map(\.description) == ["192.0.2.1"])
    #expect(message.payloads(CDPAddresses.self).map { $0.error == nil } == [false, true])
  }
}
