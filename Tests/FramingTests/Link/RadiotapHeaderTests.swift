import Framing
import TestSupport
import Testing
import Wire

@Suite struct RadiotapHeaderTests {
  private static func decode(_ bytes: [UInt8]) throws(DecodeError) -> RadiotapHeader {
    try RadiotapHeader(whole: bytes[...], reading: "radiotap header")
  }

  @Test(arguments: [
    // Flags only; time before them; two masks, where the time is aligned to eight octets.
    ("00000900 02000000 10", true, false),
    ("00001100 03000000 1122334455667788 10", true, false),
    ("00001900 03000080 00000000 00000000 1122334455667788 20", false, true),
    // No flags field, though an octet stands there; a mask that never ends.
    ("00000900 04000000 30", false, false),
    ("00000c00 020000a0 00000080", false, false),
    // Flags announced and missing.
    ("00000800 02000000", false, false),
  ])
  func `the flags stand behind masks and time`(text: String, check: Bool, padded: Bool) throws {
    let header = try Self.decode(octets(text))
    #expect(header.hasFrameCheck == check)
    #expect(header.isPadded == padded)
    #expect(Int(header.length) == octets(text).count)
    #expect(header.encoded == octets(text))
  }

  @Test(arguments: octets("00001100 03000000 1122334455667788 10").bitFlips)
  func `what it reads, it writes back`(bytes: [UInt8]) {
    var reader = ByteReader(bytes[...], reading: "radiotap header")
    guard let header = try? RadiotapHeader(decoding: &reader) else { return }
    #expect(header.encoded + reader.remaining == bytes)
    _ = (header.hasFrameCheck, header.isPadded)
  }

  @Test func `another version and impossible lengths are refused`() {
    #expect(throws: DecodeError("radiotap header", at: 0, .value(1, field: "version"))) {
      try Self.decode(octets("01000800 00000000"))
    }
    #expect(throws: DecodeError("radiotap header", at: 0, .length(7, expected: "at least 8"))) {
      try Self.decode(octets("00000700 00000000"))
    }
    #expect(throws: DecodeError("radiotap header", at: 8, .truncated(needed: 1, available: 0))) {
      try Self.decode(octets("00000900 00000000"))
    }
  }
}
