import Framing
import LLDP
import TestSupport
import Testing
import Wire

@Suite struct ManagementAddressTests {
  /// 192.0.2.101, system port 1, 1.3.6.1.4.1.6889.69.
  static let phone = octets("1014 05 01c0000265 03 00000001 08 2b06010401 b569 45")

  @Test func `reads every field`() throws {
    let bytes = octets("1016 05 01c0000265 03 00000001 0a 2b060104 01b569 01 45 01")
    let value = try #require(LLDPDataUnit(bytes[...]).managementAddresses.first?.value)
    #expect(value.address == NetworkAddress(IPv4Address(192, 0, 2, 101)))
    #expect(value.interfaceNumbering == .systemPortNumber)
    #expect(value.interfaceNumber == 1)
    #expect(value.objectIdentifier.arcs == [1, 3, 6, 1, 4, 1, 6889, 1, 69, 1])
    #expect(
      value.fieldValue
        == .fields([
          "family": .word("IPv4"), "address": .word("192.0.2.101"),
          "interfaceNumbering": .word("system port number"), "interfaceNumber": .number(1),
          "objectIdentifier": .word("1.3.6.1.4.1.6889.1.69.1"),
        ]))
  }

  @Test func `damage is kept whole`() {
    #expect(LLDPDataUnit(Self.phone[...]).managementAddresses.map { $0.value != nil } == [true])
    for bytes in Self.phone.cuts + Self.phone.bitFlips { expectLaws(of: bytes) }
  }

  @Test func `the longest address and identifier`() throws {
    let bytes = tlv(
      8,
      [32, 6] + [UInt8](repeating: 9, count: 31) + octets("02 ffffffff 80")
        + [UInt8](repeating: 1, count: 128))
    let value = try #require(LLDPDataUnit(bytes[...]).managementAddresses.first?.value)
    #expect(value.address.octets.count == 31)
    #expect(value.interfaceNumbering == .interfaceIndex)
    #expect(value.interfaceNumber == .max)
    #expect(value.objectIdentifier.octets.count == 128)
    expectLaws(of: bytes)
  }

  @Test(arguments: [0, 1, 33, 127, 128] + Array(249...255))
  func `B-16, CVE-2015-8011, lldpd 1·0·22: a length that no address has`(length: Int) {
    // As many octets follow as the length claims, so that it alone is wrong.
    let value = [UInt8(length)] + [UInt8](repeating: 6, count: length) + octets("02 00000001 00")
    #expect(
      LLDPDataUnit(tlv(8, value)[...]).managementAddresses.map(\.result)
        == [
          .failure(
            DecodeError("Management Address", at: 2, .length(length, expected: "2 to 32 octets")))
        ])
  }

  @Test func `CVE-2017-13027: an address that runs past the TLV`() {
    let unit = unit("1006 20 01c00002 65 06020078")
    #expect(
      unit.managementAddresses.map(\.result)
        == [
          .failure(
            DecodeError("Management Address", at: 2, .overrun(claimed: 32, available: 5)))
        ])
    #expect(unit.timeToLive == 120)
  }

  @Test func `CVE-2017-13027: an object identifier that runs past the TLV`() {
    let unit = unit("100d 05 01c0000265 03 00000001 02 2b 0000")
    #expect(
      unit.managementAddresses.map(\.result)
        == [
          .failure(
            DecodeError("Management Address", at: 13, .overrun(claimed: 2, available: 1)))
        ])
  }

  @Test(arguments: [
    ("1000", 2, DecodeError.Reason.truncated(needed: 1, available: 0)),
    ("1006 05 01c0000265", 8, .truncated(needed: 1, available: 0)),
    ("1009 05 01c0000265 03 0000", 9, .truncated(needed: 4, available: 2)),
    ("100b 05 01c0000265 03 00000001", 13, .truncated(needed: 1, available: 0)),
    ("100c 05 01c0000265 03 00000001 81", 13, .length(129, expected: "0 to 128 octets")),
    ("100d 05 01c0000265 03 00000001 00 00", 14, .trailing(octets: 1)),
    ("100b 04 01c00002 03 00000001 00", 4, .length(3, expected: "4 octets for IPv4")),
  ])
  func `damage is an error in its place`(text: String, offset: Int, reason: DecodeError.Reason) {
    #expect(
      unit(text).managementAddresses.map(\.result)
        == [.failure(DecodeError("Management Address", at: offset, reason))])
  }

  @Test func `what does not fit is refused`() throws {
    let long = try #require(NetworkAddress(.ieee802, octets: [UInt8](repeating: 0, count: 32)[...]))
    #expect(ManagementAddress(long, interfaceNumbering: .unknown, interfaceNumber: 0) == nil)
    #expect(
      ManagementAddress(
        NetworkAddress(.any), interfaceNumbering: .unknown, interfaceNumber: 0,
        objectIdentifier: ManagementObject([UInt8](repeating: 1, count: 129)[...])) == nil)
  }
}
