import Framing
import TestSupport
import Testing

@testable import CDP

@Suite struct CDPChecksumTests {
  @Test func `an even number of octets is summed as in RFC 1071`() {
    let bytes = octets("02b40000 0001 0006 5331")
    #expect(CDPChecksum(of: bytes).value == InternetChecksum(of: bytes).checksum)
  }

  /// 02b4, 000b and 0005 make 02c4; the lone octet is the low half of a word. From 80 on it is
  /// taken for -128 and so on, and one less than that is added.
  @Test(arguments: [
    ("00", 0x02C4 as UInt16), ("01", 0x02C5), ("7f", 0x0343), ("80", 0x0244), ("ff", 0x02C3),
  ])
  func `the last octet of an odd number is added as Cisco does`(last: String, sum: UInt16) {
    #expect(CDPChecksum(of: octets("02b40000 000b 0005" + last)).value == ~sum)
  }

  @Test func `a wrong checksum is told with the right one`() {
    let message = CDPMessage(octets("02b4 1234 0001 0006 5331")[...])
    #expect(message.checksum == 0x1234)
    #expect(message.checksumVerdict == .wrong(expected: 0xAA13, found: 0x1234))
    #expect(CDPMessage(octets("02b4 12")[...]).checksumVerdict == nil)
  }

  /// RFC 1071 would make the lone octet the high half of a word.
  @Test func `a sender that sums an odd number by the book is wrong for Cisco`() {
    let unsummed = octets("02b4 0000 000b 0005 01")
    let checksum = InternetChecksum(of: unsummed).checksum
    var bytes = unsummed
    bytes.replaceSubrange(2..<4, with: [UInt8(checksum >> 8), UInt8(checksum & 0xFF)])
    #expect(
      CDPMessage(bytes[...]).checksumVerdict == .wrong(expected: 0xFD3A, found: checksum))
  }
}
