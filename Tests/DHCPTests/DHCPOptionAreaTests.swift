import DHCP
import TestSupport
import Testing
import Wire

@Suite struct DHCPOptionAreaTests {
  /// Pads before and between, an option of length 0, an End and octets after it.
  static let mixed = octets("00 00 35 01 01 00 50 00 0c 02 41 42 ff 00 aa")

  @Test func `keeps pads, options, the End and what follows, in order`() throws {
    let area = DHCPOptionArea(Self.mixed[...], name: .options)
    try #require(area.elements.count == 7)
    #expect(area.elements[0] == .pad(octets: 0..<2))
    #expect(area.elements[2] == .pad(octets: 5..<6))
    #expect(area.elements[5] == .end(octet: 12))
    #expect(area.elements[6] == .trailer([0, 0xAA]))
    #expect(area.options.map(\.code.rawValue) == [53, 80, 12])
    #expect(area.options.map { Array($0.value) } == [[1], [], [0x41, 0x42]])
    #expect(area.options.map(\.octets) == [2..<5, 6..<8, 8..<12])
    #expect(area.end == 12)
    #expect(area.trailer == [0, 0xAA])
    #expect(area.framingError == nil)
    #expect(area.octets == 0..<15)
  }

  @Test func `B-13: a pad and an empty option before the message type do not move it`() {
    let message = Samples.message(octets("00 00 00 50 00 35 01 02 ff"))
    #expect(message.messageType == .offer)
    #expect(message.options.map(\.code) == [.init(rawValue: 80), .messageType])
    #expect(message.framingErrors == [])
  }

  @Test func `CVE-2014-7912: a length larger than the area keeps what there is`() {
    let area = DHCPOptionArea(octets("35 01 05 f2 ff 41 42")[...], name: .options)
    let option = area.options[1]
    #expect(option.claimedLength == 255)
    #expect(Array(option.value) == [0x41, 0x42])
    #expect(option.isCut)
    #expect(option.octets == 3..<7)
    #expect(
      area.framingError
        == DecodeError("DHCP options area", at: 4, .overrun(claimed: 255, available: 2)))
  }

  @Test func `a code in the last octet has no length`() {
    let area = DHCPOptionArea(octets("35 01 05 f2")[...], name: .options)
    #expect(area.elements.last == .loneCode(.avayaSiteSpecific, octet: 3))
    #expect(area.options.count == 1)
    #expect(
      area.framingError
        == DecodeError("DHCP options area", at: 4, .truncated(needed: 1, available: 0)))
  }

  @Test func `CVE-2026-34960: an area without an End is told apart and is no error`() {
    let area = DHCPOptionArea(octets("35 01 05")[...], name: .file)
    #expect(area.end == nil)
    #expect(area.trailer.isEmpty)
    #expect(area.framingError == nil)
    #expect(DHCPOptionArea([], name: .sname).elements == [])
  }

  @Test func `elements are the whole area, whatever the damage`() {
    for vector in [Self.mixed, Samples.discoverOptions] {
      for bytes in vector.cuts + vector.bitFlips + [vector] {
        #expect(DHCPOptionArea(bytes[...], name: .options).encoded == bytes)
      }
    }
  }

  @Test func `options say which octets they are`() {
    for bytes in Samples.discoverOptions.bitFlips {
      for option in DHCPOptionArea(bytes[...], name: .options).options {
        let stored = bytes[option.octets]
        #expect(stored.first == option.code.rawValue)
        #expect(stored.dropFirst().first == option.claimedLength)
        #expect(stored.dropFirst(2) == option.value)
      }
    }
  }
}
