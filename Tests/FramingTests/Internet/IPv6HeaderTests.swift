import Framing
import TestSupport
import Testing
import Wire

@Suite struct IPv6HeaderTests {
  static let vector = octets(
    "6b812345 000d1101 20010db8000000000000000000000010 20010db8000000000000000000000001")

  @Test func `reads every field`() throws {
    let header = try IPv6Header(whole: Self.vector[...], reading: "IPv6 header")
    #expect(
      header
        == IPv6Header(
          from: try #require(IPv6Address("2001:db8::10")),
          to: try #require(IPv6Address("2001:db8::1")), nextHeader: .udp, payloadLength: 13,
          dscp: DSCP(lowBitsOf: 46), ecn: .notCapable, flowLabel: FlowLabel(lowBitsOf: 0x12345),
          hopLimit: 1))
  }

  @Test(arguments: vector.bitFlips)
  func `what it reads, it writes back`(bytes: [UInt8]) {
    guard let header = try? IPv6Header(whole: bytes[...], reading: "IPv6 header") else { return }
    #expect(header.encoded == bytes)
  }

  @Test(arguments: vector.cuts)
  func `a cut header is an error`(bytes: [UInt8]) {
    #expect(throws: DecodeError.self) {
      try IPv6Header(whole: bytes[...], reading: "IPv6 header")
    }
  }

  @Test func `another version is named`() {
    #expect(throws: DecodeError("IPv6 header", at: 0, .value(4, field: "version"))) {
      try IPv6Header(whole: octets("45000000")[...], reading: "IPv6 header")
    }
  }
}
