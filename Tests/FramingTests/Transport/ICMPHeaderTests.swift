import Framing
import TestSupport
import Testing
import Wire

@Suite struct ICMPHeaderTests {
  @Test func `reads every field and writes it back`() throws {
    let header = try ICMPHeader(whole: octets("0301 fcfe")[...], reading: "ICMP header")
    #expect(header == ICMPHeader(type: 3, code: 1, checksum: 0xFCFE))
    #expect(header.encoded == octets("0301 fcfe"))
    #expect(
      header.fieldValue
        == .fields(["type": .number(3), "code": .number(1), "checksum": .number(0xFCFE)]))
  }

  @Test func `a cut header says what is missing`() {
    #expect(throws: DecodeError("ICMP header", at: 2, .truncated(needed: 2, available: 0))) {
      try ICMPHeader(whole: octets("0301")[...], reading: "ICMP header")
    }
  }
}
