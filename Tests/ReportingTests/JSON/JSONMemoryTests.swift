import Capture
import TestSupport
import Testing
import Wire

@testable import Reporting

@Suite struct JSONMemoryTests {
  static let ack = Captured.ack(1, "HTTPSRVR=192.0.2.66,L2QVLAN=20").bytes
  static let secret = Captured.ack(1, "SNMPSTRING=public,L2QVLAN=20").bytes

  private static func line(_ bytes: [UInt8], _ writer: inout JSONWriter) -> [UInt8] {
    DecodedFrame(CapturedFrame(number: 1, time: nil, bytes: bytes)).write(to: &writer)
    writer.endLine()
    return writer.takeBytes()
  }

  private static func plain(_ bytes: [UInt8]) -> [UInt8] {
    var writer = JSONWriter(.compact)
    return line(bytes, &writer)
  }

  /// Each flip changes what stands around everything else, and each cut where it ends.
  @Test(arguments: [ack, secret, RoundTripTests.lldp])
  func `what is remembered reads as if it was written anew`(frame: [UInt8]) {
    var writer = JSONWriter(remembering: JSONMemory())
    for damaged in [frame, frame] + frame.bitFlips + frame.cuts + [frame] {
      #expect(Self.line(damaged, &writer) == Self.plain(damaged))
    }
  }

  /// Behind a tag everything stands four octets later.
  @Test func `the same option at another place is told with its own place`() {
    var writer = JSONWriter(remembering: JSONMemory())
    let tagged = Captured.ack(1, "L2QVLAN=20", vlan: 20).bytes
    let untagged = Captured.ack(1, "L2QVLAN=20").bytes
    for frame in [tagged, untagged, tagged] {
      #expect(Self.line(frame, &writer) == Self.plain(frame))
    }
  }

  @Test func `a secret stays masked when it is seen again`() {
    var writer = JSONWriter(remembering: JSONMemory())
    for _ in 0..<3 {
      let text = String(decoding: Self.line(Self.secret, &writer), as: UTF8.self)
      #expect(!text.contains("public") && !text.contains(Hex.string(of: Array("public".utf8))))
      #expect(text.contains(#""masked":true"#))
    }
  }

  /// More than the memory keeps, and more values than it has places.
  @Test func `what does not fit is forgotten, and nothing is mixed up`() {
    var memory = JSONMemory()
    var found = 0
    for number in 0..<20_000 {
      let key = Array("\(number)".utf8)
      let json = [UInt8](repeating: UInt8(number & 255), count: 300)
      memory.keep(json[...], for: .init(.option, 12, at: 0), key.span)
      for other in [number, number / 2, 0] {
        var bytes: [UInt8] = []
        let octets = Array("\(other)".utf8)
        guard memory.write(.init(.option, 12, at: 0), octets.span, to: &bytes) else { continue }
        found += 1
        #expect(bytes == [UInt8](repeating: UInt8(other & 255), count: 300))
      }
      #expect(memory.find(.init(.option, 12, at: 1), key.span) == nil)
      #expect(memory.find(.init(.option, 13, at: 0), key.span) == nil)
      #expect(memory.find(.init(.tlv, 12, at: 0), key.span) == nil)
    }
    #expect(found >= 20_000)
  }

  /// As many others as have to be forgotten several times, and take every place.
  @Test func `what is asked for again and again is not forgotten`() {
    var memory = JSONMemory()
    let kind = JSONMemory.Kind(.tlv, 5, at: 14)
    let name = Array("switch-1.example.com".utf8)
    memory.keep(Array("name".utf8)[...], for: kind, name.span)
    for number in 0..<20_000 {
      var bytes: [UInt8] = []
      #expect(memory.write(kind, name.span, to: &bytes))
      #expect(bytes == Array("name".utf8))
      let other = Array("other \(number)".utf8)
      memory.keep([UInt8](repeating: 0x78, count: 300)[...], for: kind, other.span)
    }
  }

  /// Beside each other and in one, with the first, the middle and the last octet another.
  @Test(arguments: [0, 1, 7, 8, 9, 15, 16, 17, 64, 512])
  func `octets are known whole`(count: Int) {
    var memory = JSONMemory()
    let kind = JSONMemory.Kind(.option, 12, at: 300)
    let octets = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    memory.keep(Array("json".utf8)[...], for: kind, octets.span)
    #expect(memory.find(kind, octets.span)?.count == 4)
    for index in octets.indices {
      var other = octets
      other[index] ^= 0x10
      #expect(memory.find(kind, other.span) == nil)
    }
    let longer = octets + [0]
    #expect(memory.find(kind, longer.span) == nil)
  }
}
