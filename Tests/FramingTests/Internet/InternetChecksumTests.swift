import Framing
import TestSupport
import Testing

@Suite struct InternetChecksumTests {
  /// RFC 1071 §3, the numerical example.
  @Test func `the example of RFC 1071`() {
    let sum = InternetChecksum(of: octets("0001 f203 f4f5 f6f7"))
    #expect(sum.sum == 0xDDF2)
    #expect(sum.checksum == 0x220D)
  }

  @Test func `an odd octet counts as the high half of a word`() {
    #expect(InternetChecksum(of: octets("0102 03")).sum == 0x0402)
    #expect(InternetChecksum(of: []).checksum == 0xFFFF)
  }

  @Test func `it does not matter how the octets are cut up`() {
    let bytes = octets("0001 f203 f4f5 f6f7 99")
    for cut in bytes.indices {
      var sum = InternetChecksum(of: bytes[..<cut])
      sum.add(bytes[cut...])
      #expect(sum.sum == InternetChecksum(of: bytes).sum)
    }
  }

  @Test func `word by word or octet by octet, it is the same`() {
    let bytes = octets("0001 f203 f4f5 f6f7 99 ffff 12")
    for first in 0...bytes.count {
      for second in first...bytes.count {
        let parts = [bytes[..<first], bytes[first..<second], bytes[second...]]
        var (words, slices) = (InternetChecksum(), InternetChecksum())
        var single = InternetChecksum()
        for part in parts {
          words.add(Array(part))
          slices.add(part)
          single.add(AnySequence(part))
        }
        #expect(words == single && slices == single)
      }
    }
  }

  @Test func `a word is two octets`() {
    var sum = InternetChecksum()
    sum.add(0xABCD)
    sum.add(0x5433)
    #expect(sum.sum == 1)
  }
}
