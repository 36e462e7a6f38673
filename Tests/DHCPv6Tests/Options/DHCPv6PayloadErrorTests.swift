import TestSupport
import Testing
import Wire

@testable import DHCPv6

@Suite struct DHCPv6PayloadErrorTests {
  @Test(arguments: [
    (1 as UInt16, "", 8, DecodeError.Reason.truncated(needed: 2, available: 0)),
    (1, "0001 0001 000000", 10, .length(5, expected: "at least 6 octets")),
    (1, "0002 000000", 10, .length(3, expected: "at least 4 octets")),
    (1, "0003 00", 10, .length(1, expected: "at least 2 octets")),
    (2, "0004 00", 10, .length(1, expected: "16 octets")),
    (3, "00000001 00000000 000000", 16, .truncated(needed: 4, available: 3)),
    (4, "000000", 8, .truncated(needed: 4, available: 3)),
    (5, Vectors.address + "00000000", 28, .truncated(needed: 4, available: 0)),
    (6, "0017 00", 10, .truncated(needed: 2, available: 1)),
    (7, "0000", 9, .trailing(octets: 1)),
    (8, "00", 8, .truncated(needed: 2, available: 1)),
    (12, "20010db8", 8, .truncated(needed: 16, available: 4)),
    (13, "00", 8, .truncated(needed: 2, available: 1)),
    (14, "00", 8, .trailing(octets: 1)),
    (15, "", 8, .length(0, expected: "at least 2")),
    (15, "0004 616263", 8, .overrun(claimed: 4, available: 3)),
    (16, "00001ae9 00", 12, .truncated(needed: 2, available: 1)),
    (17, "001ae9", 8, .truncated(needed: 4, available: 3)),
    // dhcp6_reconf: a Reconfigure Message without its octet.
    (19, "", 8, .truncated(needed: 1, available: 0)),
    (23, "", 8, .length(0, expected: "a multiple of 16, at least 16")),
    (23, "20010db800", 8, .length(5, expected: "a multiple of 16, at least 16")),
    (24, "", 8, .length(0, expected: "at least 1")),
    (24, "03 636f", 9, .truncated(needed: 3, available: 2)),
    (24, "03 636f6d", 12, .truncated(needed: 1, available: 0)),
    (24, "c0 00", 8, .value(192, field: "label length")),
    (26, "00000000 00000000 30", 17, .truncated(needed: 16, available: 0)),
    (39, "", 8, .truncated(needed: 1, available: 0)),
    (39, "01 03 6a", 10, .truncated(needed: 3, available: 1)),
    (39, "01 00 00", 10, .trailing(octets: 1)),
    (56, "", 8, .length(0, expected: "at least 4")),
    (56, "0001 0010 2001", 10, .overrun(claimed: 16, available: 2)),
    (56, "0001 0002 2001", 12, .truncated(needed: 16, available: 2)),
    (56, "0003 0001 01", 13, .truncated(needed: 1, available: 0)),
    (79, "00", 8, .truncated(needed: 2, available: 1)),
    (136, "0005 6161", 8, .overrun(claimed: 5, available: 2)),
  ])
  func `a broken value says where and why`(
    code: UInt16, value: String, offset: Int, reason: DecodeError.Reason
  ) {
    let option = Vectors.only(code, value)
    #expect(
      option.error == DecodeError("DHCPv6 option \(option.code)", at: offset, reason))
    expectLaws(of: Vectors.reply + Vectors.option(code, value))
  }
}
