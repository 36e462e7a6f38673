import Framing
import TestSupport
import Testing
import Wire

@testable import CDP

/// Messages that other programs fell over, by the names that it got there. More of them stand with
/// the types that they are about.
@Suite struct BadInputTests {
  /// Advisories that tell no octets.
  @Test func `CVE-2021-1379, CVE-2020-3110: whatever is cut off or turned over`() {
    for cut in Vectors.everything.cuts { expectLaws(of: cut) }
    for (index, flipped) in Vectors.everything.bitFlips.enumerated() where index % 3 == 0 {
      expectLaws(of: flipped)
    }
  }

  /// Count times size of an address overflowed; four octets claim 2^32 - 1 addresses.
  @Test(arguments: [0x02, 0x16] as [UInt8])
  func `CVE-2020-3120, CVE-2023-41910: a count beyond the TLV hides no neighbour`(type: UInt8) {
    let bytes = Vectors.message(
      Vectors.tlv(type, "ffffffff 01 01 cc ffff c0000201") + Vectors.text(6, "cisco")
        + Vectors.tlv(0x0E, "01 0078"))
    let message = CDPMessage(bytes[...])
    #expect(message.tlvs.map { $0.error != nil } == [true, false, false])
    #expect(message.addresses.isEmpty && message.managementAddresses.isEmpty)
    #expect(message.platform?.printable == "cisco")
    #expect(message.applianceVLAN?.rawValue == 120)
  }

  /// A power list that ran over a fixed array: one more, and as many as a TLV can hold.
  @Test(arguments: [0x19, 0x1A] as [UInt8])
  func `CVE-2020-3119: the longest list of powers`(type: UInt8) {
    let value = octets("0001 0002") + [UInt8](repeating: 1, count: 65_524)
    let message = CDPMessage(Vectors.message(Vectors.tlv(type, value))[...])
    #expect(message.tlvs.count == 1)
    #expect(message.tlvs[0].error == nil)
    #expect(message.encoded.count == 8 + value.count)
  }
}
