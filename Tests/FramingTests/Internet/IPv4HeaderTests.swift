import Framing
import TestSupport
import Testing
import Wire

@Suite struct IPv4HeaderTests {
  /// With one option (router alert), a reserved bit, and as a middle fragment.
  static let vector = octets(
    "46020020 0007a005 0111987b c000020a c6336401 94040000")

  @Test func `reads every field`() throws {
    let header = try IPv4Header(whole: Self.vector[...], reading: "IPv4 header")
    #expect(header.length == 24)
    #expect(header.dscp == DSCP(0))
    #expect(header.ecn == .capable0)
    #expect(header.totalLength == 32)
    #expect(header.identification == 7)
    #expect(header.reserved)
    #expect(!header.dontFragment)
    #expect(header.moreFragments)
    #expect(header.fragmentOffset.octets == 40)
    #expect(header.timeToLive == 1)
    #expect(header.protocol == .udp)
    #expect(header.checksum == 0x987B)
    #expect(header.source == IPv4Address(192, 0, 2, 10))
    #expect(header.destination == IPv4Address(198, 51, 100, 1))
    #expect(header.options.octets == [0x94, 0x04, 0x00, 0x00])
    #expect(header.isFragment)
    #expect(header.checksumVerdict == .correct)
  }

  @Test func `a header that is made has its checksum`() throws {
    var header = try IPv4Header(whole: Self.vector[...], reading: "IPv4 header")
    header.reserved = false
    let made = IPv4Header(
      from: header.source, to: header.destination, protocol: .udp, totalLength: 32,
      ecn: .capable0, identification: 7, moreFragments: true,
      fragmentOffset: FragmentOffset(lowBitsOf: 5), timeToLive: 1, options: header.options)
    #expect(made.checksumVerdict == .correct)
    #expect(header.checksumVerdict == .wrong(expected: made.checksum, found: 0x987B))
    header.checksum = 0
    #expect(header.checksumVerdict == .cannotTell(.offloaded))
    header.checksum = header.computedChecksum
    #expect(header == made)
  }

  @Test(arguments: vector.bitFlips)
  func `what it reads, it writes back`(bytes: [UInt8]) {
    var reader = ByteReader(bytes[...], reading: "IPv4 header")
    guard let header = try? IPv4Header(decoding: &reader) else { return }
    #expect(header.encoded + reader.remaining == bytes)
  }

  @Test(arguments: vector.cuts)
  func `a cut header is an error`(bytes: [UInt8]) {
    #expect(throws: DecodeError.self) {
      try IPv4Header(whole: bytes[...], reading: "IPv4 header")
    }
  }

  @Test func `another version or too short a header is named`() {
    #expect(throws: DecodeError("IPv4 header", at: 0, .value(6, field: "version"))) {
      try IPv4Header(whole: octets("66")[...], reading: "IPv4 header")
    }
    let short = [0x44] + Self.vector.dropFirst()
    #expect(throws: DecodeError("IPv4 header", at: 0, .length(16, expected: "at least 20"))) {
      try IPv4Header(whole: short[...], reading: "IPv4 header")
    }
  }

  @Test func `options are whole words, at most ten`() {
    #expect(HeaderOptions([]) == HeaderOptions.none)
    #expect(HeaderOptions([1, 1, 1]) == nil)
    #expect(HeaderOptions([UInt8](repeating: 1, count: 40)[...])?.octets.count == 40)
    #expect(HeaderOptions([UInt8](repeating: 1, count: 44)[...]) == nil)
  }
}
