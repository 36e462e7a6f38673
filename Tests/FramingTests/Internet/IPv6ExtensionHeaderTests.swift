import Framing
import TestSupport
import Testing
import Wire

@Suite struct IPv6ExtensionHeaderTests {
  static let kinds: [(IPProtocol, [UInt8])] = [
    // Router alert and padding.
    (.hopByHopOptions, octets("11 00 05020000 0100")),
    (.destinationOptions, octets("11 01 010c 000000000000000000000000")),
    (.routing, octets("11 02 04 01 00000000 20010db8000000000000000000000001")),
    (.fragment, octets("11 aa 05c9 00001234")),
    (.authenticationHeader, octets("11 04 0000 00000100 00000001 0102030405060708090a0b0c")),
  ]

  private static func decode(_ kind: IPProtocol, _ bytes: [UInt8]) throws(DecodeError)
    -> IPv6ExtensionHeader
  {
    var reader = ByteReader(bytes[...], reading: "header")
    let header = try IPv6ExtensionHeader(kind, decoding: &reader)
    try reader.finish()
    return header
  }

  private static func encode(_ header: IPv6ExtensionHeader) -> [UInt8] {
    var writer = ByteWriter()
    header.encode(into: &writer)
    return writer.bytes
  }

  @Test(arguments: kinds)
  func `each kind has its length`(kind: IPProtocol, bytes: [UInt8]) throws {
    let header = try Self.decode(kind, bytes)
    #expect(header.kind == kind)
    #expect(header.nextHeader == .udp)
    #expect(header.length == bytes.count)
    #expect(Self.encode(header) == bytes)
  }

  @Test(arguments: kinds)
  func `damage is written back as it came`(kind: IPProtocol, bytes: [UInt8]) {
    for cut in bytes.cuts {
      #expect(throws: DecodeError.self) { try Self.decode(kind, cut) }
    }
    for flip in bytes.bitFlips {
      guard let header = try? Self.decode(kind, flip) else { continue }
      #expect(Self.encode(header) == flip)
      if let fragment = header.fragment { #expect(fragment.encoded == Array(header.content)) }
    }
  }

  @Test func `a fragment header says which piece this is`() throws {
    let header = try Self.decode(.fragment, Self.kinds[3].1)
    let fragment = try #require(header.fragment)
    #expect(fragment.offset.octets == 1480)
    #expect(fragment.reserved == 0)
    #expect(fragment.moreFragments)
    #expect(fragment.identification == 0x1234)
    #expect(header.lengthField == 0xAA)
    #expect(header.segmentsLeft == nil)
  }

  @Test func `a routing header says how far there is to go`() throws {
    let header = try Self.decode(.routing, Self.kinds[2].1)
    #expect(header.segmentsLeft == 1)
    #expect(header.fragment == nil)
  }

  @Test func `another header cannot be one of these`() {
    #expect(throws: DecodeError("header", at: 0, .value(17, field: "kind"))) {
      try Self.decode(.udp, Self.kinds[0].1)
    }
  }
}
