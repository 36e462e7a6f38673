import LLDP
import TestSupport
import Testing
import Wire

/// The frame size and the times of Energy-Efficient Ethernet.
@Suite struct LinkPayloadTests {
  @Test func `the longest frame`() {
    let unit = LLDPDataUnit(Vectors.frameSize[...])
    #expect(unit.maximumFrameSize == 1522)
    #expect(unit.first(MaximumFrameSize.self)?.fieldValue == .fields(["octets": .number(1522)]))
    #expect(LLDPTLV(MaximumFrameSize(octets: 1522)) == unit.tlvs[0])
  }

  @Test func `CVE-2017-13054: a frame size cut to one octet, or to none, is an error`() {
    let unit = unit("fe0500120f04 05 fe0400120f04")
    #expect(unit.maximumFrameSize == nil)
    #expect(
      unit.payloads(MaximumFrameSize.self).map(\.error) == [
        DecodeError("Maximum Frame Size", at: 6, .truncated(needed: 2, available: 1)),
        DecodeError("Maximum Frame Size", at: 13, .truncated(needed: 2, available: 0)),
      ])
    #expect(
      unit.tlvs.first?.fieldValue
        == .fields([
          "type": .number(127), "name": .word("Maximum Frame Size"), "oui": .word("00:12:0f"),
          "subtype": .number(4),
          "error": .word("Maximum Frame Size at octet 6: needs 2 octets, 1 are left"),
          "octets": .octets([5]),
        ]))
  }

  @Test func `the times to wake up`() throws {
    let value = try #require(
      LLDPDataUnit(Vectors.energy[...]).first(EnergyEfficientEthernet.self))
    #expect(
      value
        == EnergyEfficientEthernet(
          transmitMicroseconds: 17, receiveMicroseconds: 18, fallbackMicroseconds: 19,
          transmitEchoMicroseconds: 20, receiveEchoMicroseconds: 21))
  }
}
